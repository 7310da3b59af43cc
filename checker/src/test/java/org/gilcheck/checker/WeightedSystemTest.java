package org.gilcheck.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.gilcheck.checker.WeightedSystem.Edge;
import org.junit.jupiter.api.Test;

/** The weighted graphs are fit to compare searches with: every answer is frequent, and labels differ. */
class WeightedSystemTest {
    private static final int SEEDS = 1000;

    @Test
    void labelsOfOneStateDiffer() {
        for (long seed = 0; seed < SEEDS; seed++) {
            WeightedSystem system = new WeightedSystem(seed);
            IntStream.range(0, system.states())
                    .forEach(state -> assertThat(
                                    system.successors(state).stream().map(Edge::label))
                            .as("labels in state %s of %s", state, system)
                            .doesNotHaveDuplicates());
        }
    }

    @Test
    void seedsGiveEveryAnswerOften() {
        Map<String, Integer> counts = new TreeMap<>();
        for (long seed = 0; seed < SEEDS; seed++) {
            WeightedSystem system = new WeightedSystem(seed);
            answers(new BruteForce(system)).forEach(answer -> counts.merge(answer, 1, Integer::sum));
        }
        assertThat(counts)
                .hasSize(15)
                .allSatisfy((answer, count) -> assertThat(count).as(answer).isGreaterThan(SEEDS / 100));
    }

    private static List<String> answers(BruteForce reference) {
        return List.of(window(reference), ratios(reference.simpleCycles()), fairness(reference));
    }

    private static String window(BruteForce reference) {
        if (reference.isUnbounded()) {
            return "window: unbounded";
        }
        long supremum = reference.supremum();
        return "window: " + (supremum < 0 ? "never entered" : supremum > 3 ? "4 or more" : supremum);
    }

    private static String ratios(List<List<Edge>> cycles) {
        if (cycles.stream().anyMatch(cycle -> above(cycle) > 0 && below(cycle) == 0)) {
            return "ratios: infinite";
        }
        long different = cycles.stream()
                .filter(cycle -> below(cycle) > 0)
                .map(cycle -> BruteForce.Ratio.of(above(cycle), below(cycle)))
                .distinct()
                .count();
        return "ratios: " + (different > 1 ? "several" : different);
    }

    private static int above(List<Edge> cycle) {
        return cycle.stream().mapToInt(Edge::above).sum();
    }

    private static int below(List<Edge> cycle) {
        return cycle.stream().mapToInt(Edge::below).sum();
    }

    private static String fairness(BruteForce reference) {
        int fair = reference.fairForEver();
        if (fair == 0) {
            return reference.mayEnd() != 0 ? "fair: an end" : "fair: none";
        }
        boolean part =
                Arrays.stream(reference.components()).anyMatch(states -> (states & fair) != 0 && (states & ~fair) != 0);
        return "fair: " + (part ? "a part of a component" : "a component");
    }
}
