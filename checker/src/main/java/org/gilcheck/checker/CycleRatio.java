package org.gilcheck.checker;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.LongToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Extreme ratios of two costs in the long run: the cycle of a graph on which one cost divided by another is greatest or
 * least. Newton's method on the ratio (W. Dinkelbach, "On nonlinear fractional programming", 1967): with the best ratio
 * so far, p/q, a step weighs q times the first cost less p times the second; potentials are improved in depth-first
 * postorder (Bellman and Ford) until either the best steps of some states form a cycle with a better ratio, or nothing
 * improves, which proves that there is none. All in whole numbers.
 */
public final class CycleRatio {
    private static final int NONE = -1;

    private final StateGraph graph;
    private final Components components;
    /** The states on cycles. */
    private final int[] order;

    private final long[] potential;
    private final int[] best;
    private final int[] visit;
    private int visits;

    private int[] above;
    private int[] below;
    private long p;
    private long q;

    /** Prepares a graph for any number of questions. */
    public CycleRatio(StateGraph graph) {
        this.graph = graph;
        components = new Components(Part.all(graph));
        order = onCycles();
        potential = new long[graph.states()];
        best = new int[graph.states()];
        visit = new int[graph.states()];
        above = new int[0];
        below = new int[0];
    }

    /**
     * An extreme ratio and a cycle that has it.
     *
     * @param ratio the ratio; null if it is infinite, or if no cycle counts anything below the line
     * @param infinite whether a cycle counts something above the line and nothing below
     * @param cycle a run into the cycle and once around; null if there is none
     */
    public record Extreme(
            @Nullable Fraction ratio,
            boolean infinite,
            @Nullable Lasso cycle) {}

    /**
     * The greatest ratio.
     *
     * @param numerator what a step counts above the line, by its kind, never less than 0
     * @param denominator what it counts below, by its kind, never less than 0
     */
    public Extreme greatest(LongToIntFunction numerator, LongToIntFunction denominator) {
        above = byKind(numerator, 1);
        below = byKind(denominator, 1);
        Lasso infinite = infinite();
        return infinite == null ? search(1) : new Extreme(null, true, infinite);
    }

    /** The least ratio, of costs as for {@link #greatest}. */
    public Extreme least(LongToIntFunction numerator, LongToIntFunction denominator) {
        above = byKind(numerator, -1);
        below = byKind(denominator, 1);
        return search(-1);
    }

    private int[] byKind(LongToIntFunction cost, int sign) {
        int[] costs = new int[graph.kinds()];
        for (int kind = 0; kind < costs.length; kind++) {
            int counted = cost.applyAsInt(graph.kind(kind));
            if (counted < 0) {
                throw new IllegalArgumentException("a step that counts " + counted);
            }
            costs[kind] = sign * counted;
        }
        return costs;
    }

    private int[] onCycles() {
        int[] kept = new int[components.postorder().length];
        int count = 0;
        for (int state : components.postorder()) {
            int edge = graph.firstEdge(state);
            while (edge < graph.firstEdge(state + 1) && !isOnCycle(state, edge)) {
                edge++;
            }
            if (edge < graph.firstEdge(state + 1)) {
                kept[count++] = state;
            }
        }
        return Arrays.copyOf(kept, count);
    }

    private boolean isOnCycle(int state, int edge) {
        return components.of(graph.target(edge)) == components.of(state);
    }

    /** The nearest loop that counts something above the line and nothing below; null if there is none. */
    private @Nullable Lasso infinite() {
        boolean[] kinds = new boolean[graph.kinds()];
        for (int kind = 0; kind < kinds.length; kind++) {
            kinds[kind] = below[kind] == 0;
        }
        return nearestLoop(Part.ofKinds(graph, kinds), edge -> above[graph.kindOf(edge)] > 0);
    }

    /** A lasso in a part, whose loop begins with an edge of some, as near to the start as possible. */
    private @Nullable Lasso nearestLoop(Part part, IntPredicate wanted) {
        Components loops = new Components(part);
        for (int state = 0; state < graph.states(); state++) {
            for (int edge = graph.firstEdge(state); edge < graph.firstEdge(state + 1); edge++) {
                int target = graph.target(edge);
                if (wanted.test(edge) && part.contains(edge, target) && loops.of(target) == loops.of(state)) {
                    Walk walk = new Walk(part, state);
                    walk.along(edge);
                    walk.back();
                    Run prefix = graph.shortestRunTo(state);
                    return new Lasso(walk.appendedTo(prefix), prefix.length(), List.of());
                }
            }
        }
        return null;
    }

    private Extreme search(int sign) {
        if (!begins()) {
            return new Extreme(null, false, null);
        }
        while (improves()) {
            Arrays.fill(potential, 0);
        }
        return new Extreme(Fraction.of(sign * p, q), false, nearestLoop(tight(), this::countsBelow));
    }

    private boolean countsBelow(int edge) {
        return below[graph.kindOf(edge)] > 0;
    }

    /** Begins with the ratio of any cycle; false if no cycle counts anything below the line. */
    private boolean begins() {
        Arrays.fill(potential, 0);
        for (int state : order) {
            for (int edge = graph.firstEdge(state); edge < graph.firstEdge(state + 1); edge++) {
                if (countsBelow(edge) && isOnCycle(state, edge)) {
                    Walk walk = new Walk(Part.all(graph), state);
                    walk.along(edge);
                    walk.back();
                    p = 0;
                    q = 0;
                    for (int each : walk.edges()) {
                        p += above[graph.kindOf(each)];
                        q += below[graph.kindOf(each)];
                    }
                    return true;
                }
            }
        }
        return false;
    }

    /** Improves the potentials until there is a better cycle, which becomes the best; false if there is none. */
    private boolean improves() {
        Arrays.fill(best, NONE);
        while (sweep()) {
            if (findsBetterCycle()) {
                return true;
            }
        }
        return false;
    }

    private boolean sweep() {
        boolean changed = false;
        for (int state : order) {
            long greatest = potential[state];
            int component = components.of(state);
            int through = NONE;
            for (int edge = graph.firstEdge(state); edge < graph.firstEdge(state + 1); edge++) {
                int target = graph.target(edge);
                if (components.of(target) == component) {
                    long here = weight(edge) + potential[target];
                    if (here > greatest) {
                        greatest = here;
                        through = edge;
                    }
                }
            }
            if (through != NONE) {
                potential[state] = greatest;
                best[state] = through;
                changed = true;
            }
        }
        return changed;
    }

    private long weight(int edge) {
        int kind = graph.kindOf(edge);
        return q * above[kind] - p * below[kind];
    }

    /** Goes along the best edges from every state, once through each. */
    private boolean findsBetterCycle() {
        long bestAbove = p;
        long bestBelow = q;
        Arrays.fill(visit, 0);
        visits = 0;
        for (int start : order) {
            int state = start;
            visits++;
            while (visit[state] == 0 && best[state] != NONE) {
                visit[state] = visits;
                state = graph.target(best[state]);
            }
            if (visit[state] == visits && best[state] != NONE) {
                long cycleAbove = 0;
                long cycleBelow = 0;
                int at = state;
                do {
                    cycleAbove += above[graph.kindOf(best[at])];
                    cycleBelow += below[graph.kindOf(best[at])];
                    at = graph.target(best[at]);
                } while (at != state);
                if (cycleBelow > 0 && cycleAbove * bestBelow > bestAbove * cycleBelow) {
                    bestAbove = cycleAbove;
                    bestBelow = cycleBelow;
                }
            }
        }
        boolean better = bestAbove != p || bestBelow != q;
        Fraction reduced = Fraction.of(bestAbove, bestBelow);
        p = reduced.numerator();
        q = reduced.denominator();
        return better;
    }

    /** The edges that lose nothing: all cycles of these have the extreme ratio, or count nothing. */
    private Part tight() {
        BitSet edges = new BitSet(graph.edges());
        for (int state : order) {
            for (int edge = graph.firstEdge(state); edge < graph.firstEdge(state + 1); edge++) {
                if (isOnCycle(state, edge) && potential[state] == weight(edge) + potential[graph.target(edge)]) {
                    edges.set(edge);
                }
            }
        }
        return Part.ofEdges(graph, edges);
    }
}
