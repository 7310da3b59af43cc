package org.gilcheck.checker;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks for a fair run that stays in a part of a graph for ever: a strongly connected component of the part that
 * satisfies all weak constraints and demands, and from which the states are taken away, one constraint after the other,
 * in which a strong constraint is possible that nothing in the component satisfies. A run that may end in the part, since
 * nothing that must happen can happen, counts as well.
 */
final class FairCycles {
    private final StateGraph graph;
    private final Fairness fairness;
    private final Possibilities possibilities;
    private final long enduring;

    private FairCycles(StateGraph graph, Fairness fairness) {
        this.graph = graph;
        this.fairness = fairness;
        this.possibilities = new Possibilities(graph, fairness);
        this.enduring = fairness.all() & ~fairness.demands();
    }

    /**
     * The lasso with the shortest prefix, and then a short loop; null if no fair run stays in the part.
     *
     * @param states the states of the part
     * @param kinds for each kind of edge whether the run may go on taking such edges
     */
    static @Nullable Lasso find(StateGraph graph, BitSet states, boolean[] kinds, Fairness fairness) {
        return new FairCycles(graph, fairness).find(Part.of(graph, states, kinds));
    }

    /** True if a run may end in one of some states. */
    static boolean mayEnd(StateGraph graph, BitSet states, Fairness fairness) {
        FairCycles cycles = new FairCycles(graph, fairness);
        return cycles.firstEnd(Part.of(graph, states, new boolean[graph.kinds()]), Integer.MAX_VALUE) >= 0;
    }

    private @Nullable Lasso find(Part whole) {
        Part best = null;
        int nearest = Integer.MAX_VALUE;
        List<Part> open = new ArrayList<>();
        open.add(whole);
        while (!open.isEmpty()) {
            Part part = open.remove(open.size() - 1);
            Components components = graph.componentsOf(part);
            long[] satisfied = new long[components.count()];
            long[] possible = new long[components.count()];
            BitSet cyclic = new BitSet();
            survey(part, components, satisfied, possible, cyclic);
            Candidates candidates = new Candidates(components.count());
            for (int component = 0; component < components.count(); component++) {
                long strong = fairness.strong() & ~satisfied[component];
                if (!cyclic.get(component) || (fairness.all() & ~satisfied[component] & ~fairness.strong()) != 0) {
                    continue;
                }
                if ((strong & possible[component]) == 0) {
                    candidates.fair.set(component);
                } else {
                    candidates.unfair.set(component);
                }
            }
            BitSet again = new BitSet();
            for (int state = part.next(0); state >= 0; state = part.next(state + 1)) {
                int component = components.of(state);
                if (state < nearest && candidates.fair.get(component)) {
                    nearest = state;
                    best = componentOf(part, components, component);
                } else if (candidates.unfair.get(component)
                        && (possibilities.in(state) & fairness.strong() & ~satisfied[component]) == 0) {
                    again.set(state);
                }
            }
            if (!again.isEmpty()) {
                open.add(part.within(again));
            }
        }
        int end = firstEnd(whole, nearest);
        if (end >= 0) {
            return new LassoBuilder(graph, fairness, possibilities).ending(end);
        }
        return best == null ? null : new LassoBuilder(graph, fairness, possibilities).around(best, nearest);
    }

    private record Candidates(BitSet fair, BitSet unfair) {
        Candidates(int components) {
            this(new BitSet(components), new BitSet(components));
        }
    }

    private void survey(Part part, Components components, long[] satisfied, long[] possible, BitSet cyclic) {
        for (int state = part.next(0); state >= 0; state = part.next(state + 1)) {
            int component = components.of(state);
            long here = possibilities.in(state);
            satisfied[component] |= enduring & ~fairness.strong() & ~here;
            possible[component] |= here;
            for (int edge = graph.firstEdge(state); edge < graph.firstEdge(state + 1); edge++) {
                int target = graph.target(edge);
                if (part.contains(edge, target) && components.of(target) == component) {
                    satisfied[component] |= possibilities.satisfiedBy(edge);
                    cyclic.set(component);
                }
            }
        }
    }

    /** The first state of the part, before a limit, in which nothing need happen any more; -1 if there is none. */
    private int firstEnd(Part part, int limit) {
        if (fairness.demands() != 0) {
            return -1;
        }
        for (int state = part.next(0); state >= 0 && state <= limit; state = part.next(state + 1)) {
            boolean mayStop = fairness.constraints() == 0
                    ? graph.firstEdge(state) == graph.firstEdge(state + 1)
                    : possibilities.in(state) == 0;
            if (mayStop) {
                return state;
            }
        }
        return -1;
    }

    private static Part componentOf(Part part, Components components, int component) {
        BitSet states = new BitSet();
        for (int state = part.next(0); state >= 0; state = part.next(state + 1)) {
            if (components.of(state) == component) {
                states.set(state);
            }
        }
        return part.within(states);
    }
}
