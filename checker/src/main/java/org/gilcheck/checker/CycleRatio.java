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
    private final CyclicPart part;
    private final long[] potential;
    private final int[] best;
    private final int[] visit;

    private int[] above = new int[0];
    private int[] below = new int[0];
    private long p;
    private long q;

    /** Prepares a graph for any number of questions. */
    public CycleRatio(StateGraph graph) {
        this.graph = graph;
        part = new CyclicPart(graph);
        potential = new long[part.size()];
        best = new int[part.size()];
        visit = new int[part.size()];
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
     * The greatest ratio of any of some numerators to a denominator.
     *
     * @param numerators what a step counts above the line, by its kind, never less than 0
     * @param denominator what it counts below, by its kind, never less than 0
     */
    public Extreme greatest(List<LongToIntFunction> numerators, LongToIntFunction denominator) {
        below = byKind(denominator, 1);
        for (LongToIntFunction numerator : numerators) {
            above = byKind(numerator, 1);
            Lasso infinite = infinite();
            if (infinite != null) {
                return new Extreme(null, true, infinite);
            }
        }
        return search(numerators, 1);
    }

    /** The least ratio, of costs as for {@link #greatest}. */
    public Extreme least(List<LongToIntFunction> numerators, LongToIntFunction denominator) {
        below = byKind(denominator, 1);
        return search(numerators, -1);
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

    /** Each numerator goes on from the best ratio of those before it. */
    private Extreme search(List<LongToIntFunction> numerators, int sign) {
        Extreme extreme = new Extreme(null, false, null);
        for (LongToIntFunction numerator : numerators) {
            above = byKind(numerator, sign);
            boolean better = extreme.ratio() == null && begins();
            if (!better && extreme.ratio() == null) {
                return extreme;
            }
            Arrays.fill(potential, 0);
            while (improves()) {
                better = true;
                Arrays.fill(potential, 0);
            }
            if (better) {
                extreme = new Extreme(Fraction.of(sign * p, q), false, tightLoop());
            }
        }
        return extreme;
    }

    private Lasso tightLoop() {
        Lasso loop = nearestLoop(tight(), this::countsBelow);
        if (loop == null) {
            throw new IllegalStateException("no cycle has the ratio " + p + "/" + q + " that was found");
        }
        return loop;
    }

    private boolean countsBelow(int edge) {
        return below[graph.kindOf(edge)] > 0;
    }

    /** Begins with the ratio of any cycle; false if no cycle counts anything below the line. */
    private boolean begins() {
        for (int index = 0; index < part.size(); index++) {
            int state = part.state(index);
            for (int edge = graph.firstEdge(state); edge < graph.firstEdge(state + 1); edge++) {
                if (countsBelow(edge) && part.isOnCycle(state, edge)) {
                    Walk walk = new Walk(Part.all(graph), state);
                    walk.along(edge);
                    walk.back();
                    long cycleAbove = 0;
                    long cycleBelow = 0;
                    for (int each : walk.edges()) {
                        cycleAbove += above[graph.kindOf(each)];
                        cycleBelow += below[graph.kindOf(each)];
                    }
                    adopt(cycleAbove, cycleBelow);
                    return true;
                }
            }
        }
        return false;
    }

    /** Improves the potentials until there is a better cycle, which becomes the best; false if there is none. */
    private boolean improves() {
        long[] weights = weights();
        Arrays.fill(best, NONE);
        while (sweep(weights)) {
            if (findsBetterCycle()) {
                return true;
            }
        }
        return false;
    }

    private long[] weights() {
        long[] weights = new long[above.length];
        for (int kind = 0; kind < weights.length; kind++) {
            weights[kind] = q * above[kind] - p * below[kind];
        }
        return weights;
    }

    private boolean sweep(long[] weights) {
        boolean changed = false;
        int end = part.first(0);
        for (int index = 0; index < best.length; index++) {
            long greatest = potential[index];
            int through = NONE;
            int edge = end;
            end = part.first(index + 1);
            for (; edge < end; edge++) {
                long here = weights[part.kindOf(edge)] + potential[part.target(edge)];
                if (here > greatest) {
                    greatest = here;
                    through = edge;
                }
            }
            if (through != NONE) {
                potential[index] = greatest;
                best[index] = through;
                changed = true;
            }
        }
        return changed;
    }

    /** Goes along the best edges from every state, once through each. */
    private boolean findsBetterCycle() {
        long bestAbove = p;
        long bestBelow = q;
        Arrays.fill(visit, NONE);
        for (int start = 0; start < best.length; start++) {
            int at = start;
            while (visit[at] == NONE && best[at] != NONE) {
                visit[at] = start;
                at = part.target(best[at]);
            }
            if (visit[at] == start) {
                long cycleAbove = 0;
                long cycleBelow = 0;
                int along = at;
                do {
                    int kind = part.kindOf(best[along]);
                    cycleAbove += above[kind];
                    cycleBelow += below[kind];
                    along = part.target(best[along]);
                } while (along != at);
                if (cycleBelow > 0 && cycleAbove * bestBelow > bestAbove * cycleBelow) {
                    bestAbove = cycleAbove;
                    bestBelow = cycleBelow;
                }
            }
        }
        if (bestAbove == p && bestBelow == q) {
            return false;
        }
        adopt(bestAbove, bestBelow);
        return true;
    }

    private void adopt(long cycleAbove, long cycleBelow) {
        Fraction reduced = Fraction.of(cycleAbove, cycleBelow);
        p = reduced.numerator();
        q = reduced.denominator();
    }

    /** The edges that lose nothing: all cycles of these have the extreme ratio, or count nothing. */
    private Part tight() {
        long[] weights = weights();
        BitSet edges = new BitSet(graph.edges());
        for (int index = 0; index < part.size(); index++) {
            int state = part.state(index);
            int cyclic = part.first(index);
            for (int edge = graph.firstEdge(state); edge < graph.firstEdge(state + 1); edge++) {
                if (part.isOnCycle(state, edge)) {
                    if (potential[index] == weights[part.kindOf(cyclic)] + potential[part.target(cyclic)]) {
                        edges.set(edge);
                    }
                    cyclic++;
                }
            }
        }
        return Part.ofEdges(graph, edges);
    }
}
