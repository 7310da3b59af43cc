package org.gilcheck.properties.jqwik;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OwnInvariantsTest {
    @Test
    void shrink() {
        JqwikRun run = JqwikRun.of(OwnInvariants.class);
        System.out.println(run.failure("chainsExclude"));
        System.out.println(run.failure("schedulesExclude"));
        System.out.println(OwnInvariants.shortest + " chain " + OwnInvariants.chainLength);
        assertThat(run.passed()).isEmpty();
    }
}
