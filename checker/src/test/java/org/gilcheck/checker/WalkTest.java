package org.gilcheck.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntPredicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.gilcheck.checker.WeightedSystem.Edge;

/** A walk goes on by a shortest way, at least one step, if there is one in the part. */
class WalkTest {

    @Property(tries = WeightedSystem.TRIES)
    void takesAShortestWay(@ForAll long seed) {
        WeightedSystem system = new WeightedSystem(seed);
        BruteForce reference = new BruteForce(system);
        StateGraph graph = system.graph();
        Part part = system.part(graph);
        IntPredicate closes = edge -> WeightedSystem.closes(graph.kind(graph.kindOf(edge)));
        int goal = system.states() / 2;
        for (int start : part.states().stream().toArray()) {
            int from = WeightedSystem.number(graph, start);
            check(
                    new Walk(part, start),
                    Walk::none,
                    state -> WeightedSystem.number(graph, state) == goal,
                    reference.steps(from, edge -> edge.target() == goal));
            check(new Walk(part, start), closes, state -> false, reference.steps(from, Edge::closes));
        }
    }

    private static void check(Walk walk, IntPredicate wantedEdge, IntPredicate wantedState, int steps) {
        assertThat(walk.goesToNearest(wantedEdge, wantedState)).isEqualTo(steps > 0);
        assertThat(walk.length()).isEqualTo(steps);
        if (steps > 0) {
            int last = walk.edges().get(steps - 1);
            assertThat(wantedEdge.test(last) || wantedState.test(walk.end())).isTrue();
        }
    }
}
