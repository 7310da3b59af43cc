package org.gilcheck.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.LongPredicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** A state is doomed exactly if no way along steps that can be relied on has one that is hoped for. */
class DoomedTest {

    @Property(tries = WeightedSystem.TRIES)
    void findsTheNearestStateWithoutHope(@ForAll long seed) {
        WeightedSystem system = new WeightedSystem(seed);
        BruteForce reference = new BruteForce(system);
        LongPredicate barred = WeightedSystem::isBarred;
        Run run = new Doomed(system::isInside, barred.negate(), WeightedSystem::closes).find(system.graph());
        int doomed = reference.doomed();
        assertThat(run != null).as("there is a doomed state").isEqualTo(doomed != 0);
        if (run != null) {
            Replay.confirm(system, run);
            assertThat(run.length()).as("steps to it").isEqualTo(reference.distance(doomed));
            assertThat(BruteForce.contains(doomed, (int) run.state(run.length())[0]))
                    .isTrue();
        }
    }
}
