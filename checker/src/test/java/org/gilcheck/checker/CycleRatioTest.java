package org.gilcheck.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongToIntFunction;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.gilcheck.checker.BruteForce.Ratio;
import org.gilcheck.checker.WeightedSystem.Edge;

/** The extreme ratios are those that listing all simple cycles gives, and the loops that are shown have them. */
class CycleRatioTest {
    private static final Cost ABOVE = new Cost(Edge::above, WeightedSystem::above);
    private static final Cost BELOW = new Cost(Edge::below, WeightedSystem::below);
    private static final Cost CLOSING =
            new Cost(edge -> edge.closes() ? 1 : 0, kind -> WeightedSystem.closes(kind) ? 1 : 0);

    @Property(tries = WeightedSystem.TRIES)
    void isExtremeAmongAllCycles(@ForAll long seed) {
        WeightedSystem system = new WeightedSystem(seed);
        BruteForce reference = new BruteForce(system);
        List<List<Edge>> cycles = reference.simpleCycles();
        CycleRatio ratio = new CycleRatio(system.graph());
        new Ratios(system, reference, cycles, List.of(ABOVE), BELOW).check(ratio);
        new Ratios(system, reference, cycles, List.of(BELOW), ABOVE).check(ratio);
        new Ratios(system, reference, cycles, List.of(CLOSING, ABOVE), BELOW).check(ratio);
    }

    /** A cost as the reference reads it and as the search does. */
    private record Cost(ToIntFunction<Edge> ofEdge, LongToIntFunction ofKind) {
        int of(List<Edge> cycle) {
            return cycle.stream().mapToInt(ofEdge).sum();
        }
    }

    /** What edges count above and below the line. */
    private record Ratios(
            WeightedSystem system, BruteForce reference, List<List<Edge>> cycles, List<Cost> above, Cost below) {

        void check(CycleRatio ratio) {
            List<LongToIntFunction> numerators =
                    above.stream().map(Cost::ofKind).toList();
            checkGreatest(ratio.greatest(numerators, below.ofKind()));
            checkExtreme(ratio.least(numerators, below.ofKind()), Comparator.reverseOrder());
        }

        private void checkGreatest(CycleRatio.Extreme found) {
            Predicate<List<Edge>> infinite =
                    cycle -> below.of(cycle) == 0 && above.stream().anyMatch(numerator -> numerator.of(cycle) > 0);
            if (cycles.stream().noneMatch(infinite)) {
                checkExtreme(found, Comparator.naturalOrder());
                return;
            }
            assertThat(found.infinite()).as("infinite").isTrue();
            assertThat(found.ratio()).isNull();
            checkLoop(found, infinite);
            checkDistance(
                    found,
                    cycles.stream()
                            .filter(infinite)
                            .flatMap(List::stream)
                            .filter(edge -> above.stream()
                                    .anyMatch(numerator -> numerator.ofEdge().applyAsInt(edge) > 0)));
        }

        private void checkExtreme(CycleRatio.Extreme found, Comparator<Ratio> order) {
            assertThat(found.infinite()).as("infinite").isFalse();
            Optional<Ratio> expected = above.stream()
                    .flatMap(cost -> extreme(cost, order).stream())
                    .max(order);
            if (expected.isEmpty()) {
                assertThat(found.ratio()).isNull();
                assertThat(found.cycle()).isNull();
                return;
            }
            Ratio ratio = expected.get();
            assertThat(found.ratio()).isEqualTo(new Fraction(ratio.above(), ratio.below()));
            Cost first = above.stream()
                    .filter(cost -> extreme(cost, order).equals(expected))
                    .findFirst()
                    .orElseThrow();
            List<Edge> loop = checkLoop(
                    found,
                    cycle -> below.of(cycle) > 0
                            && Ratio.of(first.of(cycle), below.of(cycle)).equals(ratio));
            checkDistance(found, loop.stream());
        }

        private Optional<Ratio> extreme(Cost numerator, Comparator<Ratio> order) {
            return cycles.stream()
                    .filter(cycle -> below.of(cycle) > 0)
                    .map(cycle -> Ratio.of(numerator.of(cycle), below.of(cycle)))
                    .max(order);
        }

        /** The loop is one of some. */
        private List<Edge> checkLoop(CycleRatio.Extreme found, Predicate<List<Edge>> wanted) {
            assertThat(found.cycle()).isNotNull();
            List<Edge> loop = system.confirmedLoop(found.cycle());
            assertThat(wanted.test(loop)).as("the loop has the extreme ratio").isTrue();
            return loop;
        }

        /** The loop begins in the nearest source of some edges. */
        private void checkDistance(CycleRatio.Extreme found, Stream<Edge> edges) {
            int sources = edges.mapToInt(edge -> 1 << edge.source()).reduce(0, (some, more) -> some | more);
            assertThat(found.cycle()).isNotNull();
            assertThat(found.cycle().loopStart()).as("steps to the loop").isEqualTo(reference.distance(sources));
        }
    }
}
