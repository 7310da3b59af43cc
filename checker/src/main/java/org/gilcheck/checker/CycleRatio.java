package org.gilcheck.checker;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
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
    private final List<Step> cycle = new ArrayList<>();
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
        Lasso infinite = infinite(numerators);
        return infinite == null ? search(numerators, 1) : new Extreme(null, true, infinite);
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
    private @Nullable Lasso infinite(List<LongToIntFunction> numerators) {
        boolean[] kinds = new boolean[graph.kinds()];
        boolean[] wanted = new boolean[graph.kinds()];
        boolean any = false;
        for (int kind = 0; kind < kinds.length; kind++) {
            long which = graph.kind(kind);
            kinds[kind] = below[kind] == 0;
            wanted[kind] = kinds[kind] && numerators.stream().anyMatch(each -> each.applyAsInt(which) > 0);
            any |= wanted[kind];
        }
        return any ? nearestLoop(Part.ofKinds(graph, kinds), edge -> wanted[graph.kindOf(edge)]) : null;
    }

    /** A lasso in a part, whose loop begins with an edge of some, as near to the start as possible. */
    private @Nullable Lasso nearestLoop(Part part, IntPredicate wanted) {
        Components loops = graph.componentsOf(part);
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

    /** Each numerator goes on from the best ratio of those before it; the first, from below all that there can be. */
    private Extreme search(List<LongToIntFunction> numerators, int sign) {
        cycle.clear();
        p = 0;
        q = 1;
        for (LongToIntFunction numerator : numerators) {
            above = byKind(numerator, sign);
            if (cycle.isEmpty()) {
                p = Math.min(p, -1 - Arrays.stream(above).map(Math::abs).max().orElse(0) * (long) part.size());
            }
            boolean better = false;
            Arrays.fill(potential, 0);
            while (improves()) {
                better = true;
                Arrays.fill(potential, 0);
            }
            if (better) {
                shorten();
            }
        }
        return cycle.isEmpty() ? new Extreme(null, false, null) : new Extreme(Fraction.of(sign * p, q), false, lasso());
    }

    /** The best cycle as a loop that begins in its nearest state. */
    private Lasso lasso() {
        int nearest = 0;
        for (int i = 1; i < cycle.size(); i++) {
            nearest = part.state(cycle.get(i).at())
                            < part.state(cycle.get(nearest).at())
                    ? i
                    : nearest;
        }
        Collections.rotate(cycle, -nearest);
        Walk walk = new Walk(Part.all(graph), part.state(cycle.get(0).at()));
        cycle.forEach(step -> walk.along(part.graphEdge(step.at(), step.edge())));
        Run prefix = graph.shortestRunTo(walk.start());
        return new Lasso(walk.appendedTo(prefix), prefix.length(), List.of());
    }

    /** A step of a cycle: where it is, and the edge, both in the cyclic part. */
    private record Step(int at, int edge) {}

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
        int onBest = NONE;
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
                    onBest = at;
                }
            }
        }
        if (onBest != NONE) {
            adopt(onBest, Fraction.of(bestAbove, bestBelow));
        }
        return onBest != NONE;
    }

    private void adopt(int start, Fraction ratio) {
        p = ratio.numerator();
        q = ratio.denominator();
        cycle.clear();
        int at = start;
        do {
            cycle.add(new Step(at, best[at]));
            at = part.target(best[at]);
        } while (at != start);
    }

    /**
     * Edges that lose nothing by the potentials form cycles of no other ratio, unless they count nothing: the shortest way
     * back along these from that edge of the cycle which counts below the line and is nearest.
     */
    private void shorten() {
        Step first = null;
        for (Step step : cycle) {
            boolean counts = below[part.kindOf(step.edge())] > 0;
            if (counts && (first == null || part.state(step.at()) < part.state(first.at()))) {
                first = step;
            }
        }
        if (first == null) {
            throw new IllegalStateException("a cycle that counts nothing below the line");
        }
        long[] weights = weights();
        IntSequence queue = new IntSequence();
        Arrays.fill(visit, NONE);
        int target = part.target(first.edge());
        visit[target] = target;
        queue.add(target);
        for (int next = 0; visit[first.at()] == NONE; next++) {
            int at = queue.get(next);
            for (int edge = part.first(at); edge < part.first(at + 1); edge++) {
                int to = part.target(edge);
                if (visit[to] == NONE && potential[at] == weights[part.kindOf(edge)] + potential[to]) {
                    visit[to] = at;
                    best[to] = edge;
                    queue.add(to);
                }
            }
        }
        cycle.clear();
        for (int at = first.at(); at != target; at = visit[at]) {
            cycle.add(new Step(visit[at], best[at]));
        }
        cycle.add(first);
        Collections.reverse(cycle);
    }
}
