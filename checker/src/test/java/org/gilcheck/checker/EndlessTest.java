package org.gilcheck.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.gilcheck.checker.WeightedSystem.Edge;

/** A fair run that stays in some states is found exactly if one of all sets of states carries one, and is as near. */
class EndlessTest {

    @Property(tries = WeightedSystem.TRIES)
    void findsTheNearestFairRun(@ForAll long seed) {
        WeightedSystem system = new WeightedSystem(seed);
        BruteForce reference = new BruteForce(system);
        int looping = reference.fairForEver();
        int ending = reference.mayEnd();
        Lasso lasso = system.endless().find(system.graph(), system.fairness());
        assertThat(lasso != null).as("there is a fair run").isEqualTo((looping | ending) != 0);
        if (lasso == null) {
            return;
        }
        new LassoReplay(system, WeightedSystem::kind, lasso).confirm(system.endless(), system.fairness());
        List<Edge> loop = system.confirmedLoop(lasso);
        int start = (int) lasso.run().state(lasso.loopStart())[0];
        assertThat(BruteForce.contains(loop.isEmpty() ? ending : looping, start))
                .isTrue();
        assertThat(lasso.loopStart()).as("steps to the loop").isEqualTo(reference.distance(looping | ending));
        assertThat(loop).allMatch(edge -> system.isInside(edge.source()) && !edge.barred());
        if (!loop.isEmpty()) {
            assertThat(reference.isFair(statesOf(loop), loop))
                    .as("the loop is fair")
                    .isTrue();
        }
        checkReasons(system, reference, lasso, loop);
    }

    private static void checkReasons(WeightedSystem system, BruteForce reference, Lasso lasso, List<Edge> loop) {
        int constraints = Integer.bitCount(system.constraints());
        assertThat(lasso.reasons()).hasSize(constraints);
        for (int constraint = 0; constraint < constraints; constraint++) {
            Lasso.Reason reason = lasso.reasons().get(constraint);
            assertThat(reason.constraint()).isEqualTo("constraint " + constraint);
            assertThat(reason.step()).isGreaterThanOrEqualTo(lasso.loopStart());
            if (reason.satisfied()) {
                Edge edge = loop.get(reason.step() - lasso.loopStart());
                assertThat(BruteForce.contains(edge.satisfied(), constraint)).isTrue();
            } else {
                int state = (int) lasso.run().state(reason.step())[0];
                assertThat(BruteForce.contains(reference.possible(state), constraint))
                        .isFalse();
                assertThat(BruteForce.contains(system.demands(), constraint)).isFalse();
            }
        }
    }

    private static int statesOf(List<Edge> loop) {
        return loop.stream().mapToInt(edge -> 1 << edge.source()).reduce(0, (some, more) -> some | more);
    }
}
