package org.gilcheck.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.gilcheck.checker.WeightedSystem.Edge;

/** The greatest cost of a way through a window is what listing all cycles and lengthening all ways gives. */
class SupremumTest {

    @Property(tries = WeightedSystem.TRIES)
    void isTheGreatestCostAndHasAWitness(@ForAll long seed) {
        WeightedSystem system = new WeightedSystem(seed);
        BruteForce reference = new BruteForce(system);
        Supremum supremum = new Supremum(system.graph(), system.window());
        supremum.certify();
        Lasso witness = supremum.witness();
        if (witness != null) {
            assertThat(new LassoReplay(system, WeightedSystem::kind, witness).cost(system.window()))
                    .isEqualTo(supremum.value());
        }
        if (reference.isUnbounded()) {
            assertThat(supremum.value()).isEqualTo(Supremum.UNBOUNDED);
            checkEndless(system, witness);
            return;
        }
        assertThat(supremum.value()).isEqualTo(reference.supremum());
        if (supremum.value() < 0) {
            assertThat(witness).isNull();
        } else {
            checkLongest(system, reference, witness, supremum.value());
        }
    }

    private static void checkEndless(WeightedSystem system, Lasso witness) {
        List<Edge> loop = system.confirmedLoop(witness);
        assertThat(loop).anyMatch(edge -> system.cost(edge) > 0);
        assertThat(loop)
                .allMatch(edge -> system.isInside(edge.source()) && system.isInside(edge.target()) && !edge.closes());
    }

    /** What the last window of the run costs; and the run ends where it closes, if it can. */
    private static void checkLongest(WeightedSystem system, BruteForce reference, Lasso witness, long expected) {
        Run run = witness.run();
        assertThat(witness.loopLength()).isZero();
        long cost = 0;
        boolean open = system.isInside((int) run.state(0)[0]);
        for (Edge edge : system.confirmed(run)) {
            cost = open ? cost : 0;
            cost += system.isInside(edge.source()) ? system.cost(edge) : 0;
            open = system.isInside(edge.target()) && !edge.closes();
        }
        assertThat(cost).as("cost of the witness").isEqualTo(expected);
        assertThat(open && reference.canLeave((int) run.state(run.length())[0]))
                .as("the window could close")
                .isFalse();
    }
}
