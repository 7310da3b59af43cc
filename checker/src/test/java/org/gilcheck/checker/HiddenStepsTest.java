package org.gilcheck.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** When two graphs are alike to whoever sees only some of their steps. */
class HiddenStepsTest {
    private static final int SYSTEMS = 3_000;
    private static final int MOST_PAIRS = 1_000;

    /** Of random systems the lowest bit of the kind, which is a cost, is seen. */
    private static long lowestBit(long kind) {
        return kind & 1;
    }

    private static long allButZero(long kind) {
        return kind;
    }

    private static StateGraph graph(String... edges) {
        return new NamedEdges(edges).graph();
    }

    private static boolean bisimilar(StateGraph one, StateGraph other) {
        assertThat(Bisimulation.holds(other, one, HiddenStepsTest::allButZero))
                .isEqualTo(Bisimulation.holds(one, other, HiddenStepsTest::allButZero));
        return Bisimulation.holds(one, other, HiddenStepsTest::allButZero);
    }

    private static boolean sameRuns(StateGraph one, StateGraph other) {
        assertThat(SameRuns.holds(other, one, HiddenStepsTest::allButZero, MOST_PAIRS))
                .isEqualTo(SameRuns.holds(one, other, HiddenStepsTest::allButZero, MOST_PAIRS));
        return SameRuns.holds(one, other, HiddenStepsTest::allButZero, MOST_PAIRS);
    }

    @Test
    void aHiddenStepThatDecidesNothingMakesNoDifference() {
        StateGraph direct = graph("0 a 1", "1 b 0");
        StateGraph withHidden = graph("0 a 2", "2 - 1", "1 - 3", "3 b 0");

        assertThat(bisimilar(direct, withHidden)).isTrue();
        assertThat(sameRuns(direct, withHidden)).isTrue();
    }

    @Test
    void aHiddenStepThatDecidesMakesADifference() {
        StateGraph choice = graph("0 a 0", "0 b 0");
        StateGraph decided = graph("0 - 1", "0 - 2", "1 a 0", "2 b 0");

        assertThat(bisimilar(choice, decided)).isFalse();
        assertThat(sameRuns(choice, decided)).isFalse();
    }

    @Test
    void whenAChoiceIsMadeMattersToBisimilarityOnly() {
        StateGraph early = graph("0 a 1", "0 a 2", "1 b 3", "2 b 4", "3 c 3", "4 d 4");
        StateGraph late = graph("0 a 1", "1 b 3", "1 b 4", "3 c 3", "4 d 4");

        assertThat(bisimilar(early, late)).isFalse();
        assertThat(sameRuns(early, late)).isTrue();
    }

    @Test
    void toGoOnForEverUnseenIsNotToStop() {
        StateGraph stops = graph("0 a 1", "1 - 2");
        StateGraph goesOn = graph("0 a 1", "1 - 2", "2 - 1");

        assertThat(bisimilar(stops, goesOn)).isFalse();
        assertThat(sameRuns(stops, goesOn)).isFalse();
    }

    @Test
    void aRunThatCanEndEarlyIsSeen() {
        StateGraph ends = graph("0 a 1", "0 a 2", "1 b 0");
        StateGraph goesOn = graph("0 a 1", "1 b 0");

        assertThat(bisimilar(ends, goesOn)).isFalse();
        assertThat(sameRuns(ends, goesOn)).isFalse();
    }

    @Test
    void comparisonIsGivenUpAtTheLimit() {
        StateGraph graph = graph("0 a 1", "1 b 2", "2 c 3", "3 d 0");

        assertThat(SameRuns.holds(graph, graph, HiddenStepsTest::allButZero, 4)).isTrue();
        assertThat(SameRuns.holds(graph, graph, HiddenStepsTest::allButZero, 2)).isFalse();
    }

    @Test
    void bisimilarityIsWhatItsDefinitionSays() {
        int alike = 0;
        int sameRuns = 0;
        for (int seed = 0; seed < SYSTEMS; seed++) {
            StateGraph one = new WeightedSystem(seed).graph();
            StateGraph other = new WeightedSystem(seed + 1L).graph();
            boolean expected = new Naive(one, other).areBisimilar();

            assertThat(Bisimulation.holds(one, other, HiddenStepsTest::lowestBit))
                    .as("seed %d", seed)
                    .isEqualTo(expected);
            boolean same = SameRuns.holds(one, other, HiddenStepsTest::lowestBit, MOST_PAIRS);
            if (expected) {
                assertThat(same).as("runs, seed %d", seed).isTrue();
                alike++;
            } else if (same) {
                sameRuns++;
            }
        }
        assertThat(alike).isBetween(SYSTEMS / 20, SYSTEMS * 19 / 20);
        assertThat(sameRuns).isPositive();
    }

    /** Splits classes until all states of a class can do the same, looking for hidden ways state by state. */
    private static final class Naive {
        private final List<StateGraph> graphs;
        private Map<String, Integer> classes = new HashMap<>();

        Naive(StateGraph one, StateGraph other) {
            graphs = List.of(one, other);
        }

        boolean areBisimilar() {
            int before = 0;
            do {
                before = new HashSet<>(classes.values()).size();
                split();
            } while (new HashSet<>(classes.values()).size() != before);
            return initial(0).equals(initial(1));
        }

        private Set<Integer> initial(int graph) {
            Set<Integer> initial = new HashSet<>();
            for (int state = 0; state < graphs.get(graph).initialStates(); state++) {
                initial.add(classOf(graph, state));
            }
            return initial;
        }

        private int classOf(int graph, int state) {
            return classes.getOrDefault(graph + "/" + state, 0);
        }

        private void split() {
            Map<String, Integer> numbers = new HashMap<>();
            Map<String, Integer> refined = new HashMap<>();
            for (int graph = 0; graph < 2; graph++) {
                for (int state = 0; state < graphs.get(graph).states(); state++) {
                    String can = classOf(graph, state) + ":" + can(graph, state);
                    Integer number = numbers.computeIfAbsent(can, key -> numbers.size() + 1);
                    refined.put(graph + "/" + state, number);
                }
            }
            classes = refined;
        }

        private Set<String> can(int graph, int state) {
            Set<String> can = new TreeSet<>();
            Set<Integer> near = unseenWithin(graph, state);
            for (int each : near) {
                StateGraph edges = graphs.get(graph);
                for (int edge = edges.firstEdge(each); edge < edges.firstEdge(each + 1); edge++) {
                    int target = edges.target(edge);
                    long seen = lowestBit(edges.kind(edges.kindOf(edge)));
                    boolean stays = seen == 0 && classOf(graph, target) == classOf(graph, state);
                    if (!stays) {
                        can.add(seen + ">" + classOf(graph, target));
                    } else if (unseenWithin(graph, target).contains(each)) {
                        can.add("goes on for ever");
                    }
                }
            }
            return can;
        }

        /** The states of its class that a state reaches unseen without leaving the class; itself among them. */
        private Set<Integer> unseenWithin(int graph, int state) {
            Set<Integer> reached = new HashSet<>(Set.of(state));
            StateGraph edges = graphs.get(graph);
            boolean grown = true;
            while (grown) {
                grown = false;
                for (int each : List.copyOf(reached)) {
                    for (int edge = edges.firstEdge(each); edge < edges.firstEdge(each + 1); edge++) {
                        int target = edges.target(edge);
                        if (lowestBit(edges.kind(edges.kindOf(edge))) == 0
                                && classOf(graph, target) == classOf(graph, state)) {
                            grown |= reached.add(target);
                        }
                    }
                }
            }
            return reached;
        }
    }
}
