package org.gilcheck.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.LongPredicate;
import org.gilcheck.model.StateSink;
import org.gilcheck.model.TransitionSystem;
import org.jspecify.annotations.Nullable;

/**
 * A random graph so small that all its cycles can be listed, with two costs on each edge, a window, and constraints of
 * fairness: the same seed gives the same graph. Sets of states are bits of a number.
 */
final class WeightedSystem implements TransitionSystem {
    /** How often to draw a seed; jqwik draws many a seed again, so that fewer differ. */
    static final int TRIES = 8_000;

    private static final int FEWEST_STATES = 3;
    private static final int MOST_STATES = 9;
    private static final int MOST_SUCCESSORS = 3;
    private static final int MOST_CONSTRAINTS = 3;
    /** The bits of a label that are no part of the step's kind: which of the successors it is, and who acts. */
    private static final int UNKIND_BITS = 4;

    /**
     * An edge.
     *
     * @param satisfied the constraints that it satisfies
     * @param closes whether it ends a window
     * @param barred whether an endless run may not take it
     */
    record Edge(
            int source, int target, int above, int below, int satisfied, boolean closes, boolean barred, long label) {}

    private final long seed;
    private final List<List<Edge>> successors = new ArrayList<>();
    private final int[] alsoPossible;
    private final int initialStates;
    private final int inside;
    private final @Nullable Integer costly;
    private final int constraints;
    private final int strong;
    private final int demands;

    WeightedSystem(long seed) {
        this.seed = seed;
        // Not java.util.Random, whose first numbers for neighbouring seeds are alike.
        SplittableRandom random = new SplittableRandom(seed);
        int states = FEWEST_STATES + random.nextInt(MOST_STATES - FEWEST_STATES + 1);
        initialStates = 1 + random.nextInt(3);
        constraints = Math.min(MOST_CONSTRAINTS, random.nextInt(MOST_CONSTRAINTS + 3));
        int drawnStrong = 0;
        int drawnDemands = 0;
        for (int constraint = 0; constraint < constraints; constraint++) {
            int drawn = random.nextInt(8);
            drawnStrong |= drawn < 4 ? 1 << constraint : 0;
            drawnDemands |= drawn == 4 ? 1 << constraint : 0;
        }
        strong = drawnStrong;
        demands = drawnDemands;
        Shape shape = new Shape(
                random.nextInt(MOST_SUCCESSORS), 1 + random.nextInt(4), 3 + random.nextInt(10), 2 + random.nextInt(4));
        alsoPossible = new int[states];
        for (int state = 0; state < states; state++) {
            successors.add(randomEdges(random, state, states, shape));
            alsoPossible[state] = bits(random, constraints, 3) & ~strong & ~demands;
        }
        inside = random.nextInt(3) == 0 ? -1 : ~bits(random, states, 2 + random.nextInt(2));
        costly = random.nextInt(3) > 0 ? null : Integer.valueOf(random.nextInt(1 << states));
    }

    private List<Edge> randomEdges(SplittableRandom random, int state, int states, Shape shape) {
        List<Edge> edges = new ArrayList<>();
        int count = shape.fewestSuccessors + random.nextInt(MOST_SUCCESSORS - shape.fewestSuccessors + 1);
        for (int number = 0; number < count; number++) {
            int target = random.nextInt(states);
            if (random.nextInt(10) == 0) {
                target = state;
            } else if (number > 0 && random.nextInt(6) == 0) {
                target = edges.get(number - 1).target;
            }
            int above = random.nextInt(shape.costOnceIn) == 0 ? random.nextInt(4) : 0;
            int below = random.nextInt(4);
            int closes = random.nextInt(shape.closesOnceIn) == 0 ? 1 : 0;
            int barred = random.nextInt(4) == 0 ? 1 : 0;
            int satisfied = bits(random, constraints, barred > 0 ? 2 : shape.satisfiesOnceIn);
            long kind = above | below << 2 | satisfied << 4 | closes << 7 | barred << 8;
            long label = kind << UNKIND_BITS | (long) random.nextInt(4) << 2 | number;
            edges.add(new Edge(state, target, above, below, satisfied, closes > 0, barred > 0, label));
        }
        return edges;
    }

    /** How many successors the states of a graph have, and how seldom an edge costs, satisfies or closes something. */
    private record Shape(int fewestSuccessors, int costOnceIn, int satisfiesOnceIn, int closesOnceIn) {}

    /** So many bits, each of which is set once in a while. */
    private static int bits(SplittableRandom random, int count, int onceIn) {
        int bits = 0;
        for (int bit = 0; bit < count; bit++) {
            bits |= random.nextInt(onceIn) == 0 ? 1 << bit : 0;
        }
        return bits;
    }

    // ---- what the reference is told

    int states() {
        return successors.size();
    }

    /** The number of initial states, which are the first. */
    int initialStates() {
        return initialStates;
    }

    List<Edge> successors(int state) {
        return successors.get(state);
    }

    /** The states of the window, and of the endless run. */
    boolean isInside(int state) {
        return (inside >> state & 1) != 0;
    }

    /** What an edge costs in the window. */
    int cost(Edge edge) {
        return costly == null || (costly >> edge.source & 1) != 0 ? edge.above : 0;
    }

    /** The constraints, as bits. */
    int constraints() {
        return (1 << constraints) - 1;
    }

    int strong() {
        return strong;
    }

    int demands() {
        return demands;
    }

    int alsoPossible(int state) {
        return alsoPossible[state];
    }

    // ---- what the checker is told

    StateGraph graph() {
        StateGraph graph = Explorer.graph(this, WeightedSystem::kind, List.of(), Limits.defaults(), Progress.SILENT)
                .graph();
        assertThat(graph).as("graph of %s", this).isNotNull();
        return graph;
    }

    static long kind(long[] words, int offset, long label) {
        return label >>> UNKIND_BITS;
    }

    static int above(long kind) {
        return (int) kind & 3;
    }

    static int below(long kind) {
        return (int) (kind >> 2) & 3;
    }

    static boolean closes(long kind) {
        return (kind >> 7 & 1) != 0;
    }

    static boolean isBarred(long kind) {
        return (kind >> 8 & 1) != 0;
    }

    boolean isInside(long[] words, int offset) {
        return isInside((int) words[offset]);
    }

    Window window() {
        Window.StateSet whereCostly =
                costly == null ? Window.StateSet.ALL : (words, offset) -> (costly >> (int) words[offset] & 1) != 0;
        return new Window(this::isInside, WeightedSystem::closes, WeightedSystem::above, whereCostly);
    }

    Endless endless() {
        LongPredicate barred = WeightedSystem::isBarred;
        return new Endless(this::isInside, barred.negate());
    }

    Fairness fairness() {
        return new Fairness() {
            @Override
            public int constraints() {
                return constraints;
            }

            @Override
            public long satisfiedBy(long kind) {
                return kind >> 4 & 7;
            }

            @Override
            public long strong() {
                return strong;
            }

            @Override
            public long demands() {
                return demands;
            }

            @Override
            public long alsoPossible(long[] words, int offset) {
                return alsoPossible[(int) words[offset]];
            }

            @Override
            public String name(int constraint) {
                return "constraint " + constraint;
            }
        };
    }

    /** The states inside, by their numbers in a graph, and the edges between them that are not barred. */
    Part part(StateGraph graph) {
        BitSet states = new BitSet();
        for (int state = 0; state < graph.states(); state++) {
            states.set(state, isInside(number(graph, state)));
        }
        boolean[] kinds = new boolean[graph.kinds()];
        for (int kind = 0; kind < kinds.length; kind++) {
            kinds[kind] = !isBarred(graph.kind(kind));
        }
        return Part.of(graph, states, kinds);
    }

    /** What this system calls a state of a graph. */
    static int number(StateGraph graph, int state) {
        return (int) graph.array(state)[graph.offset(state)];
    }

    // ---- what the checker has found

    /** The edges of a run, once replaying has confirmed it. */
    List<Edge> confirmed(Run run) {
        Replay.confirm(this, run);
        List<Edge> edges = new ArrayList<>();
        for (int step = 0; step < run.length(); step++) {
            long label = run.label(step);
            edges.addAll(successors((int) run.state(step)[0]).stream()
                    .filter(edge -> edge.label == label)
                    .toList());
        }
        return edges;
    }

    /** The edges of a confirmed loop, which must return to where it began. */
    List<Edge> confirmedLoop(Lasso lasso) {
        Run run = lasso.run();
        assertThat(run.state(run.length())).as("end of the loop").isEqualTo(run.state(lasso.loopStart()));
        return confirmed(run).subList(lasso.loopStart(), run.length());
    }

    // ---- the transition system

    @Override
    public int words() {
        return 1;
    }

    @Override
    public void initialStates(StateSink sink) {
        for (int number = 0; number < initialStates; number++) {
            sink.accept(new long[] {number}, number);
        }
    }

    @Override
    public void successors(long[] states, int offset, StateSink sink) {
        for (Edge edge : successors((int) states[offset])) {
            sink.accept(new long[] {edge.target}, edge.label);
        }
    }

    @Override
    public WeightedSystem fork() {
        return this;
    }

    @Override
    public int actor(long label) {
        return (int) (label >> 2 & 3) - 1;
    }

    @Override
    public String describeState(long[] states, int offset) {
        return "state " + states[offset];
    }

    @Override
    public String describeStep(long[] states, int offset, long label) {
        return "edge " + label + " of " + describeState(states, offset);
    }

    @Override
    public String toString() {
        return "seed " + seed;
    }
}
