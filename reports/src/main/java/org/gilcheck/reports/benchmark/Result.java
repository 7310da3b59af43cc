package org.gilcheck.reports.benchmark;

import java.util.List;

/**
 * What all contestants have done with one model.
 *
 * @param model its name
 * @param scores one for each contestant, gilcheck's first
 */
public record Result(String model, List<Score> scores) {

    /** Keeps a list of its own. */
    public Result {
        scores = List.copyOf(scores);
    }

    /** True if all runs of all contestants have found the same numbers of states and steps. */
    public boolean areCountsEqual() {
        return scores.stream()
                        .flatMap(score -> score.runs().stream())
                        .map(run -> run.states() + " " + run.steps())
                        .distinct()
                        .count()
                <= 1;
    }

    /** True if a contestant has failed. */
    public boolean isIncomplete() {
        return scores.stream().anyMatch(score -> !score.failure().isEmpty());
    }

    /** gilcheck's own score. */
    public Score own() {
        return scores.get(0);
    }
}
