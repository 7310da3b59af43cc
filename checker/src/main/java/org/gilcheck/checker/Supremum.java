package org.gilcheck.checker;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The greatest cost of a way through a window, over all runs: a longest path over the strongly connected components of
 * the window's states. A component within which a step costs something makes it infinite. Every state's own greatest
 * cost is computed, and {@link #certify} shows from these that nothing exceeds the answer.
 */
public final class Supremum {
    /** The cost that has no bound. */
    public static final long UNBOUNDED = Long.MAX_VALUE;

    private final StateGraph graph;
    private final int[] costs;
    private final boolean[] goesOn;
    private final BitSet inside;
    private final @Nullable BitSet costly;
    private final long[] greatest;
    private final Components components;
    private final long value;

    /** Computes it. */
    public Supremum(StateGraph graph, Window window) {
        this.graph = graph;
        this.costs = new int[graph.kinds()];
        this.goesOn = graph.kindsThat(window.closes().negate());
        for (int kind = 0; kind < costs.length; kind++) {
            costs[kind] = window.cost().applyAsInt(graph.kind(kind));
            if (costs[kind] < 0) {
                throw new IllegalArgumentException("a step that costs " + costs[kind]);
            }
        }
        inside = graph.statesIn(window.inside());
        costly = window.costly() == Window.StateSet.ALL ? null : graph.statesIn(window.costly());
        components = graph.componentsOf(Part.of(graph, inside, goesOn));
        greatest = new long[components.count()];
        for (int state : components.postorder()) {
            settle(state);
        }
        long most = -1;
        for (long each : greatest) {
            most = Math.max(most, each);
        }
        value = most;
    }

    /** The greatest cost; {@link #UNBOUNDED}; or -1 if no run ever comes into the window. */
    public long value() {
        return value;
    }

    /**
     * Components are completed before those that lead to them, but a state may come before another of its component: what
     * is added by a later one counts for all, since steps within cost nothing.
     */
    private void settle(int state) {
        int component = components.of(state);
        for (int edge = graph.firstEdge(state); edge < graph.firstEdge(state + 1); edge++) {
            greatest[component] = Math.max(greatest[component], throughEdge(state, edge, component));
        }
    }

    private long throughEdge(int state, int edge, int component) {
        int cost = cost(state, edge);
        int target = graph.target(edge);
        if (!inside.get(target) || !goesOn[graph.kindOf(edge)]) {
            return cost;
        }
        int next = components.of(target);
        if (next == component) {
            return cost > 0 ? UNBOUNDED : 0;
        }
        return greatest[next] == UNBOUNDED ? UNBOUNDED : cost + greatest[next];
    }

    private int cost(int state, int edge) {
        return costly == null || costly.get(state) ? costs[graph.kindOf(edge)] : 0;
    }

    /**
     * Shows that no way through the window costs more than {@link #value}: no step from a state of greatest cost g costs
     * more than g less the greatest cost of its target. Shares nothing with the search but these numbers.
     *
     * @throws IllegalStateException if a step does: a defect of gilcheck
     */
    public void certify() {
        if (value == UNBOUNDED) {
            return;
        }
        for (int state = inside.nextSetBit(0); state >= 0; state = inside.nextSetBit(state + 1)) {
            long left = greatest[components.of(state)];
            for (int edge = graph.firstEdge(state); edge < graph.firstEdge(state + 1); edge++) {
                int target = graph.target(edge);
                boolean continues = inside.get(target) && goesOn[graph.kindOf(edge)];
                long after = continues ? greatest[components.of(target)] : 0;
                if (left > value || cost(state, edge) + after > left) {
                    throw new IllegalStateException(
                            "the bound " + value + " does not cover edge " + edge + " of state " + state);
                }
            }
        }
    }

    /** A run that reaches the bound, or a lasso on which the cost grows for ever; null if no run enters the window. */
    public @Nullable Lasso witness() {
        if (value < 0) {
            return null;
        }
        return value == UNBOUNDED ? endless() : longest();
    }

    private Lasso endless() {
        for (int state = inside.nextSetBit(0); state >= 0; state = inside.nextSetBit(state + 1)) {
            int component = components.of(state);
            for (int edge = graph.firstEdge(state); edge < graph.firstEdge(state + 1); edge++) {
                if (cost(state, edge) > 0
                        && throughEdge(state, edge, component) == UNBOUNDED
                        && components.of(graph.target(edge)) == component) {
                    Walk walk = new Walk(Part.of(graph, inside, goesOn), state);
                    walk.along(edge);
                    walk.back();
                    Run prefix = graph.shortestRunTo(state);
                    return new Lasso(walk.appendedTo(prefix), prefix.length(), List.of());
                }
            }
        }
        throw new IllegalStateException("an infinite bound without a loop");
    }

    private Lasso longest() {
        int start = inside.nextSetBit(0);
        while (greatest[components.of(start)] != value) {
            start = inside.nextSetBit(start + 1);
        }
        Walk walk = new Walk(Part.of(graph, inside, goesOn), start);
        long left = value;
        while (left > 0) {
            long wanted = left;
            int component = components.of(walk.end());
            int edge = bestEdge(walk.end(), component, wanted);
            if (edge < 0) {
                walk.toNearest(
                        Walk::none,
                        state -> components.of(state) == component && bestEdge(state, component, wanted) >= 0);
                edge = bestEdge(walk.end(), component, wanted);
            }
            left -= cost(walk.end(), edge);
            walk.along(edge);
        }
        leave(walk);
        Run prefix = graph.shortestRunTo(start);
        Run run = walk.appendedTo(prefix);
        return new Lasso(run, run.length(), List.of());
    }

    /** The edge by which the greatest cost of a component is reached, if it is one of this state; else -1. */
    private int bestEdge(int state, int component, long wanted) {
        for (int edge = graph.firstEdge(state); edge < graph.firstEdge(state + 1); edge++) {
            int target = graph.target(edge);
            boolean within = inside.get(target) && goesOn[graph.kindOf(edge)] && components.of(target) == component;
            if (!within && throughEdge(state, edge, component) == wanted) {
                return edge;
            }
        }
        return -1;
    }

    /** Ends the run where the window closes, if it can from here without more cost: that is what one wants to see. */
    private void leave(Walk walk) {
        if (!inside.get(walk.end())) {
            return;
        }
        if (walk.length() > 0 && !goesOn[graph.kindOf(walk.edges().get(walk.length() - 1))]) {
            return;
        }
        Walk further = new Walk(Part.of(graph, inside, goesOn), walk.end());
        boolean found = leavesAt(walk.end()) >= 0 || further.goesToNearest(Walk::none, state -> leavesAt(state) >= 0);
        if (found) {
            further.edges().forEach(walk::along);
            walk.along(leavesAt(walk.end()));
        }
    }

    private int leavesAt(int state) {
        for (int edge = graph.firstEdge(state); edge < graph.firstEdge(state + 1); edge++) {
            if (!inside.get(graph.target(edge)) || !goesOn[graph.kindOf(edge)]) {
                return edge;
            }
        }
        return -1;
    }
}
