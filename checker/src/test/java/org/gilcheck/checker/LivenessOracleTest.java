package org.gilcheck.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.gilcheck.checker.protocols.Anderson;
import org.gilcheck.checker.protocols.Bakery;
import org.gilcheck.checker.protocols.GuardedCommands;
import org.gilcheck.checker.protocols.Lamport;
import org.gilcheck.checker.protocols.Mcs;
import org.gilcheck.checker.protocols.Peterson;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Starvation, bypass and component counts of published protocols. */
class LivenessOracleTest {
    private static final long UNBOUNDED = Supremum.UNBOUNDED;

    /** Until it is at C a process of lamport may go back to N, where fairness does not let it stay. */
    static List<Arguments> waiting() {
        return List.of(
                Arguments.of("peterson", peterson(3, Peterson.Variant.CORRECT), Set.of("w", "2", "3"), false, true),
                Arguments.of(
                        "peterson bug 2",
                        peterson(3, Peterson.Variant.READS_WRONG_ARRAY),
                        Set.of("w", "2", "3"),
                        false,
                        false),
                Arguments.of("anderson 3", anderson(3), Set.of("1", "2", "3"), true, true),
                Arguments.of("anderson 4", anderson(4), Set.of("1", "2", "3"), true, true),
                Arguments.of(
                        "lamport",
                        supplied(LivenessOracleTest::lamport),
                        Set.of("N", "1", "2", "22", "p", "3", "4", "5"),
                        false,
                        false),
                Arguments.of("mcs", mcs(Mcs.Variant.CORRECT), Set.of("2", "3", "4", "5", "6"), false, true));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("waiting")
    void tellsWhetherAWaitEnds(
            String name, Supplier<GuardedCommands> protocol, Set<String> waiting, boolean unfair, boolean fair) {
        GuardedCommands system = protocol.get();
        StateGraph graph = graph(system);
        Endless never = Endless.in((states, offset) -> isWaiting(system, waiting, states, offset));
        assertThat(never.find(graph, Fairness.NONE) == null).as("unfair").isEqualTo(unfair);
        Lasso lasso = never.find(graph, new EachProcess(3));
        assertThat(lasso == null).as("weakly fair").isEqualTo(fair);
        if (lasso != null) {
            Replay.confirm(protocol.get(), lasso.run());
        }
    }

    private static boolean isWaiting(GuardedCommands system, Set<String> waiting, long[] states, int offset) {
        return waiting.contains(system.location(0, states, offset));
    }

    static List<Arguments> bypass() {
        return List.of(
                Arguments.of("anderson 3", anderson(3), Set.of("1", "2", "3"), 2, 15),
                Arguments.of("anderson 4", anderson(4), Set.of("1", "2", "3"), 3, 21),
                Arguments.of("mcs after the swap", mcs(Mcs.Variant.CORRECT), Set.of("3", "4", "5", "6"), 2, 27),
                Arguments.of("mcs", mcs(Mcs.Variant.CORRECT), Set.of("2", "3", "4", "5", "6"), UNBOUNDED, UNBOUNDED),
                Arguments.of("bakery 2 after choosing", bakery(2, 9), Set.of("f", "w"), 1, -1),
                Arguments.of("bakery 3 after choosing", bakery(3, 5), Set.of("f", "w"), 2, -1),
                Arguments.of("peterson 2 after the doorway", peterson(2, Peterson.Variant.CORRECT), Set.of("3"), 1, 10),
                Arguments.of(
                        "peterson 2",
                        peterson(2, Peterson.Variant.CORRECT),
                        Set.of("w", "2", "3"),
                        UNBOUNDED,
                        UNBOUNDED),
                Arguments.of(
                        "peterson 3",
                        peterson(3, Peterson.Variant.CORRECT),
                        Set.of("w", "2", "3"),
                        UNBOUNDED,
                        UNBOUNDED),
                Arguments.of(
                        "lamport",
                        supplied(LivenessOracleTest::lamport),
                        Set.of("1", "2", "22", "p", "3", "4", "5"),
                        UNBOUNDED,
                        UNBOUNDED));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bypass")
    void countsEntriesOfOthers(
            String name, Supplier<GuardedCommands> protocol, Set<String> waiting, long entries, long longest) {
        GuardedCommands system = protocol.get();
        StateGraph graph = graph(system);
        Window.StateSet inside = (states, offset) -> isWaiting(system, waiting, states, offset);
        Supremum bypass = new Supremum(
                graph, Window.of(inside, label -> system.actor(label) != 0 && system.enters(label) ? 1 : 0));
        bypass.certify();
        assertThat(bypass.value()).as("entries of others").isEqualTo(entries);
        Lasso witness = bypass.witness();
        assertThat(witness).isNotNull();
        Replay.confirm(protocol.get(), witness.run());
        if (longest >= 0) {
            assertThat(new Supremum(graph, Window.of(inside, label -> 1)).value())
                    .as("longest wait")
                    .isEqualTo(longest);
        }
    }

    static List<Arguments> components() {
        return List.of(
                Arguments.of("peterson.1", peterson(3, Peterson.Variant.CORRECT), 556, 540, 11_040, 1),
                Arguments.of("anderson.2", anderson(3), 2, 1, 1_458, 1),
                Arguments.of("mcs.1", mcs(Mcs.Variant.CORRECT), 19, 8, 7_597, 1),
                Arguments.of("mcs.2", mcs(Mcs.Variant.CLEARS_OWN_FLAG), 1_227, 1_208, 44, 12),
                Arguments.of("lamport.1", supplied(LivenessOracleTest::lamport), 2_748, 2_500, 6_719, 1),
                Arguments.of("bakery.1", bakery(2, 9), 46, 43, 1_443, 4));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("components")
    void findsTheComponents(
            String name, Supplier<GuardedCommands> protocol, int all, int trivial, int largest, int terminal) {
        StateGraph graph = graph(protocol.get());
        Components components = new Components(Part.all(graph));
        int[] sizes = new int[components.count()];
        boolean[] leaves = new boolean[components.count()];
        for (int state = 0; state < graph.states(); state++) {
            sizes[components.of(state)]++;
            for (int edge = graph.firstEdge(state); edge < graph.firstEdge(state + 1); edge++) {
                leaves[components.of(state)] |= components.of(graph.target(edge)) != components.of(state);
            }
        }
        int ones = 0;
        int most = 0;
        int ends = 0;
        for (int component = 0; component < sizes.length; component++) {
            ones += sizes[component] == 1 ? 1 : 0;
            most = Math.max(most, sizes[component]);
            ends += leaves[component] ? 0 : 1;
        }
        assertThat(List.of(sizes.length, ones, most, ends)).containsExactly(all, trivial, largest, terminal);
    }

    private static StateGraph graph(GuardedCommands system) {
        StateGraph graph = Explorer.graph(
                        system, LivenessOracleTest::everyLabel, List.of(), Limits.defaults(), Progress.SILENT)
                .graph();
        assertThat(graph).isNotNull();
        return graph;
    }

    private static long everyLabel(long[] states, int offset, long label) {
        return label;
    }

    private static Supplier<GuardedCommands> peterson(int n, Peterson.Variant variant) {
        return () -> new Peterson(n, variant);
    }

    private static Supplier<GuardedCommands> anderson(int n) {
        return () -> new Anderson(n);
    }

    private static Supplier<GuardedCommands> mcs(Mcs.Variant variant) {
        return () -> new Mcs(3, variant);
    }

    private static Supplier<GuardedCommands> supplied(Supplier<GuardedCommands> protocol) {
        return protocol;
    }

    private static GuardedCommands lamport() {
        return new Lamport(3, Lamport.Variant.CORRECT);
    }

    private static Supplier<GuardedCommands> bakery(int n, int most) {
        return () -> new Bakery(n, most, Bakery.Variant.CORRECT);
    }

    /** Every process that can always step, steps again and again. */
    private static final class EachProcess extends Fairness {
        private final int processes;

        EachProcess(int processes) {
            this.processes = processes;
        }

        @Override
        public int constraints() {
            return processes;
        }

        @Override
        public long satisfiedBy(long label) {
            return 1L << (label / 256);
        }

        @Override
        public String name(int process) {
            return "process " + process + " steps";
        }
    }
}
