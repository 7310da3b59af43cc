package org.gilcheck.properties.reference;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.gilcheck.properties.reference.NaiveGraph.Edge;
import org.gilcheck.properties.reference.NaiveLoops.Weighted;

/** Greatest sums on ways, and extreme ratios of sums on loops. */
final class NaiveBounds {
    static final long UNBOUNDED = Long.MAX_VALUE;
    static final long NEVER = -1;

    private final NaiveGraph graph;
    private final Patience patience;

    NaiveBounds(NaiveGraph graph, Patience patience) {
        this.graph = graph;
        this.patience = patience;
    }

    /** A ratio; {@code below} is 0 if there is no bound. */
    record Ratio(long above, long below) {}

    /** The greatest cost of a way that begins in a state inside and goes on until a step ends it or leads outside. */
    long supremum(IntPredicate inside, Predicate<Edge> ends, ToLongFunction<Edge> cost) {
        BitSet states = new BitSet();
        IntStream.range(0, graph.size()).filter(inside).forEach(states::set);
        if (states.isEmpty()) {
            return NEVER;
        }
        List<Weighted> steps = new ArrayList<>();
        for (Edge edge : graph.edges()) {
            if (states.get(edge.from())) {
                boolean goesOn = states.get(edge.to()) && !ends.test(edge);
                steps.add(
                        new Weighted(edge, edge.from(), goesOn ? edge.to() : Weighted.NOWHERE, cost.applyAsLong(edge)));
            }
        }
        NaiveLoops ways = new NaiveLoops(graph.size(), steps, patience);
        return ways.loop().isEmpty() ? ways.greatestWeight() : UNBOUNDED;
    }

    /** A loop on which the weights sum to more than nothing; empty if there is none. */
    private List<Edge> positiveLoop(ToLongFunction<Edge> weight) {
        List<Weighted> steps = graph.edges().stream()
                .map(edge -> new Weighted(edge, edge.from(), edge.to(), weight.applyAsLong(edge)))
                .toList();
        return new NaiveLoops(graph.size(), steps, patience).loop();
    }

    /**
     * The most extreme ratio, on any loop, of any of some sums to another one: begins with that of some loop, and goes on to the ratio of
     * any loop where it is worse until there is none.
     *
     * @return none if all loops have nothing of either
     */
    Optional<Ratio> extreme(boolean least, List<ToLongFunction<Edge>> above, ToLongFunction<Edge> below) {
        if (!least && above.stream().anyMatch(each -> isInfinite(each, below))) {
            return Optional.of(new Ratio(1, 0));
        }
        List<Edge> some = positiveLoop(below);
        if (some.isEmpty() || above.isEmpty()) {
            return Optional.empty();
        }
        Ratio worst = ratio(some, above.get(0), below);
        for (ToLongFunction<Edge> each : above) {
            List<Edge> worse = worseThan(worst, least, each, below);
            while (!worse.isEmpty()) {
                worst = ratio(worse, each, below);
                worse = worseThan(worst, least, each, below);
            }
        }
        return Optional.of(worst);
    }

    private List<Edge> worseThan(Ratio ratio, boolean least, ToLongFunction<Edge> above, ToLongFunction<Edge> below) {
        int sign = least ? -1 : 1;
        return positiveLoop(
                edge -> sign * (ratio.below() * above.applyAsLong(edge) - ratio.above() * below.applyAsLong(edge)));
    }

    private static Ratio ratio(List<Edge> loop, ToLongFunction<Edge> above, ToLongFunction<Edge> below) {
        return new Ratio(sum(loop, above), sum(loop, below));
    }

    /** True if some loop has something of the one and nothing of the other. */
    private boolean isInfinite(ToLongFunction<Edge> above, ToLongFunction<Edge> below) {
        long many = sum(graph.edges(), above) + 1;
        return !positiveLoop(edge -> above.applyAsLong(edge) - below.applyAsLong(edge) * many)
                .isEmpty();
    }

    private static long sum(List<Edge> edges, ToLongFunction<Edge> number) {
        return edges.stream().mapToLong(number).sum();
    }
}
