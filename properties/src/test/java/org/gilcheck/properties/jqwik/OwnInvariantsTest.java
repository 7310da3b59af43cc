package org.gilcheck.properties.jqwik;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Invariants of a user's own are broken within few steps, for the explorer's shortest run has four. */
class OwnInvariantsTest {
    private final JqwikRun run = JqwikRun.of(OwnInvariants.class);

    @Test
    void aChainThatBreaksAnInvariantShrinks() {
        assertThat(run.failure("chainsExclude"))
                .contains("Invariant 'one holder' failed after the following actions")
                .contains("locked = true: grant")
                .contains("after 4 steps: T0 cpu at work 1; T1 cpu at work 1");
    }

    @Test
    void aScheduleThatBreaksAnInvariantShrinks() {
        assertThat(run.failure("schedulesExclude")).contains("what happens, what changes", "locked: false -> true");
        assertThat(OwnInvariants.shortest.length()).isEqualTo(4);
    }
}
