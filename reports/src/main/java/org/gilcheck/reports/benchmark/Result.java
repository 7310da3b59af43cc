package org.gilcheck.reports.benchmark;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.gilcheck.properties.promela.Claim;

/**
 * What all contestants have done with one model.
 *
 * @param model its name
 * @param claims what was asked of it; nothing if its states were counted
 * @param scores one for each contestant, gilcheck's first
 * @param note why nothing was measured; empty otherwise
 */
public record Result(String model, Set<Claim> claims, List<Score> scores, String note) {

    /** Keeps collections of its own. */
    public Result {
        claims = claims.isEmpty() ? EnumSet.noneOf(Claim.class) : EnumSet.copyOf(claims);
        scores = List.copyOf(scores);
    }

    /** True if all contestants say the same: the numbers of states and steps, or the verdict. */
    public boolean doAllAgree() {
        return claims.isEmpty() ? areCountsEqual() : areVerdictsEqual();
    }

    private boolean areCountsEqual() {
        return scores.stream()
                        .filter(Score::isExact)
                        .flatMap(score -> score.runs().stream())
                        .map(run -> run.states() + " " + run.steps())
                        .distinct()
                        .count()
                <= 1;
    }

    /** Of two claims that are violated, each may end at another one. */
    private boolean areVerdictsEqual() {
        List<Measurement> runs =
                scores.stream().flatMap(score -> score.runs().stream()).toList();
        boolean sameClaims = claims.stream()
                .allMatch(claim -> runs.stream()
                                .map(run -> run.violated().get(claim))
                                .filter(violated -> violated != null)
                                .distinct()
                                .count()
                        <= 1);
        return sameClaims
                && runs.stream().map(Measurement::violatesSomething).distinct().count() <= 1;
    }

    /** True if a contestant has failed, or nothing was measured. */
    public boolean isIncomplete() {
        return !note.isEmpty()
                || scores.stream().anyMatch(score -> !score.failure().isEmpty());
    }

    /** gilcheck's own score. */
    public Score own() {
        return scores.get(0);
    }
}
