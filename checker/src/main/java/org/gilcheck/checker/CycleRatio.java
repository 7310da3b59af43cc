package org.gilcheck.checker;

import java.util.Collections;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.LongToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Extreme ratios of two costs in the long run: the cycle of a graph on which one cost divided by another is greatest or
 * least, found by {@link CriticalCycle}.
 */
public final class CycleRatio {
    private final StateGraph graph;
    private final CyclicPart cyclic;
    private final CriticalCycle critical;

    /** Prepares a graph for any number of questions. */
    public CycleRatio(StateGraph graph) {
        this.graph = graph;
        cyclic = new CyclicPart(graph);
        critical = new CriticalCycle(cyclic);
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
        int[] below = byKind(denominator, 1);
        Lasso infinite = infinite(numerators, below);
        return infinite == null ? search(numerators, below, 1) : new Extreme(null, true, infinite);
    }

    /** The least ratio, of costs as for {@link #greatest}. */
    public Extreme least(List<LongToIntFunction> numerators, LongToIntFunction denominator) {
        return search(numerators, byKind(denominator, 1), -1);
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
    private @Nullable Lasso infinite(List<LongToIntFunction> numerators, int[] below) {
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

    /** Each numerator goes on from the best ratio of those before it. */
    private Extreme search(List<LongToIntFunction> numerators, int[] below, int sign) {
        critical.begin();
        for (LongToIntFunction numerator : numerators) {
            critical.improve(byKind(numerator, sign), below);
        }
        List<CriticalCycle.Step> steps = critical.steps();
        if (steps.isEmpty()) {
            return new Extreme(null, false, null);
        }
        Fraction ratio = critical.ratio();
        return new Extreme(sign > 0 ? ratio : ratio.negated(), false, lasso(steps));
    }

    /** A cycle as a loop that begins in its nearest state. */
    private Lasso lasso(List<CriticalCycle.Step> steps) {
        int nearest = 0;
        for (int i = 1; i < steps.size(); i++) {
            nearest = state(steps.get(i)) < state(steps.get(nearest)) ? i : nearest;
        }
        Collections.rotate(steps, -nearest);
        Walk walk = new Walk(Part.all(graph), state(steps.get(0)));
        steps.forEach(step -> walk.along(cyclic.graphEdge(step.at(), step.edge())));
        Run prefix = graph.shortestRunTo(walk.start());
        return new Lasso(walk.appendedTo(prefix), prefix.length(), List.of());
    }

    private int state(CriticalCycle.Step step) {
        return cyclic.state(step.at());
    }
}
