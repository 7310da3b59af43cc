package org.gilcheck.properties.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.gilcheck.properties.reference.NaiveGraph.Edge;

/** Longest ways and extreme ratios by lengthening all ways step by step, as often as there are states. */
final class NaiveBounds {
    static final long UNBOUNDED = Long.MAX_VALUE;
    static final long NEVER = -1;
    private static final int NOWHERE = -1;

    private final NaiveGraph graph;
    private final List<Edge> edges;

    NaiveBounds(NaiveGraph graph) {
        this.graph = graph;
        this.edges = graph.edges();
    }

    /** The greatest cost of a way that begins in a state inside and goes on until a step ends it or leads outside. */
    long supremum(IntPredicate inside, Predicate<Edge> ends, ToLongFunction<Edge> cost) {
        BitSet states = new BitSet();
        IntStream.range(0, graph.size()).filter(inside).forEach(states::set);
        if (states.isEmpty()) {
            return NEVER;
        }
        List<Step> steps = new ArrayList<>();
        for (Edge edge : edges) {
            if (states.get(edge.from())) {
                boolean goesOn = states.get(edge.to()) && !ends.test(edge);
                steps.add(new Step(edge.from(), goesOn ? edge.to() : NOWHERE, cost.applyAsLong(edge)));
            }
        }
        return longest(steps);
    }

    /** True if on some loop the weights sum to more than nothing. */
    boolean hasPositiveLoop(ToLongFunction<Edge> weight) {
        List<Step> steps = edges.stream()
                .map(edge -> new Step(edge.from(), edge.to(), weight.applyAsLong(edge)))
                .toList();
        return longest(steps) == UNBOUNDED;
    }

    private record Step(int from, int to, long weight) {}

    /**
     * The greatest weight of any way, also of one without steps. A way that visits no state twice has no more steps than there are
     * states, and no more weight than all positive steps together: what grows beyond goes round a loop.
     */
    private long longest(List<Step> steps) {
        long all = steps.stream().mapToLong(step -> Math.max(0, step.weight)).sum();
        long[] longest = new long[graph.size()];
        boolean changed = true;
        for (int round = 0; changed; round++) {
            changed = false;
            for (Step step : steps) {
                long length = step.weight + (step.to == NOWHERE ? 0 : longest[step.to]);
                if (length > longest[step.from]) {
                    longest[step.from] = length;
                    changed = true;
                }
                if (length > all || (changed && round > longest.length)) {
                    return UNBOUNDED;
                }
            }
        }
        return Arrays.stream(longest).max().orElse(0);
    }

    /** The sum of a number over all steps: no loop that visits each state once has more. */
    long total(ToLongFunction<Edge> number) {
        return edges.stream().mapToLong(number).sum();
    }
}
