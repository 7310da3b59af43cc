package org.gilcheck.checker;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The cycle on which one cost divided by another is greatest, by Newton's method on the ratio (W. Dinkelbach, "On nonlinear
 * fractional programming", 1967): with the best ratio so far, p/q, a step weighs q times the first cost less p times the
 * second; potentials are improved in depth-first postorder (Bellman and Ford) until either the best steps of some states
 * form a cycle with a better ratio, or nothing improves, which proves that there is none. All in whole numbers.
 */
final class CriticalCycle {
    private static final int NONE = -1;

    private final CyclicPart part;
    private final long[] potential;
    private final int[] best;
    private final int[] visit;

    private final List<Step> cycle = new ArrayList<>();
    private int[] above = new int[0];
    private int[] below = new int[0];
    private long p;
    private long q;

    CriticalCycle(CyclicPart part) {
        this.part = part;
        potential = new long[part.size()];
        best = new int[part.size()];
        visit = new int[part.size()];
    }

    /** A step of a cycle: where it is, and the edge, both in the cyclic part. */
    record Step(int at, int edge) {}

    /** Begins below all ratios that there can be. */
    void begin() {
        cycle.clear();
        p = 0;
        q = 1;
    }

    /**
     * Goes on from the best cycle so far with other costs.
     *
     * @param numerator what edges count above the line, by the number of their kind
     * @param denominator what they count below, never less than 0
     */
    void improve(int[] numerator, int[] denominator) {
        above = numerator;
        below = denominator;
        if (cycle.isEmpty()) {
            p = Math.min(p, -1 - greatest(above) * (long) part.size());
        }
        long heaviest = Math.addExact(
                Math.multiplyExact((long) part.size() * greatest(below) + 1, (long) greatest(above)),
                Math.multiplyExact(-p, (long) greatest(below)));
        Math.multiplyExact(heaviest, (long) part.size() + 1);
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

    private static int greatest(int[] costs) {
        return Arrays.stream(costs).map(Math::abs).max().orElse(0);
    }

    /** The best cycle; empty if no cycle counts anything below the line. */
    List<Step> steps() {
        return new ArrayList<>(cycle);
    }

    /** The ratio of the best cycle. */
    Fraction ratio() {
        return Fraction.of(p, q);
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
        int[] queue = new int[part.size()];
        int queued = 0;
        Arrays.fill(visit, NONE);
        int target = part.target(first.edge());
        visit[target] = target;
        queue[queued++] = target;
        for (int next = 0; visit[first.at()] == NONE; next++) {
            int at = queue[next];
            for (int edge = part.first(at); edge < part.first(at + 1); edge++) {
                int to = part.target(edge);
                if (visit[to] == NONE && potential[at] == weights[part.kindOf(edge)] + potential[to]) {
                    visit[to] = at;
                    best[to] = edge;
                    queue[queued++] = to;
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
