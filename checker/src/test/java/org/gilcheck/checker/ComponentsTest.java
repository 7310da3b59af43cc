package org.gilcheck.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Components are the classes of states that reach each other, in the order in which edges lead to them. */
class ComponentsTest {

    @Property(tries = WeightedSystem.TRIES)
    void areTheClassesOfMutualReachability(@ForAll long seed) {
        WeightedSystem system = new WeightedSystem(seed);
        int[] expected = new BruteForce(system).components();
        StateGraph graph = system.graph();
        Part part = system.part(graph);
        Components components = new Components(part);
        assertThat(classes(system, graph, components)).isEqualTo(expected);
        assertThat(components.count())
                .isEqualTo(Arrays.stream(expected)
                        .filter(states -> states != 0)
                        .distinct()
                        .count());
        checkOrder(part, components);
    }

    /** For each state of the system the states in its component, as bits. */
    private static int[] classes(WeightedSystem system, StateGraph graph, Components components) {
        int[] classes = new int[system.states()];
        for (int state = 0; state < graph.states(); state++) {
            for (int other = 0; other < graph.states(); other++) {
                if (components.of(state) >= 0 && components.of(state) == components.of(other)) {
                    classes[WeightedSystem.number(graph, state)] |= 1 << WeightedSystem.number(graph, other);
                }
            }
        }
        return classes;
    }

    private static void checkOrder(Part part, Components components) {
        StateGraph graph = part.graph();
        int[] postorder = components.postorder();
        assertThat(postorder).containsExactlyInAnyOrder(part.states().stream().toArray());
        int[] place = new int[graph.states()];
        IntStream.range(0, postorder.length).forEach(at -> place[postorder[at]] = at);
        for (int state : postorder) {
            for (int edge = graph.firstEdge(state); edge < graph.firstEdge(state + 1); edge++) {
                int target = graph.target(edge);
                if (part.contains(edge, target) && components.of(target) != components.of(state)) {
                    assertThat(components.of(target)).isLessThan(components.of(state));
                    assertThat(place[target]).isLessThan(place[state]);
                }
            }
        }
    }
}
