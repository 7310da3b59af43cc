package org.gilcheck.properties.mutants;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gilcheck.checker.Limits;
import org.gilcheck.checker.Progress;
import org.gilcheck.model.language.GilPolicy;
import org.gilcheck.model.language.PolicyException;
import org.gilcheck.properties.Bound;
import org.gilcheck.properties.PropertyCatalogue;
import org.gilcheck.properties.ScenarioCheck;
import org.gilcheck.properties.Verdict;
import org.gilcheck.properties.Verdict.Scope;
import org.gilcheck.properties.mutants.Difference.Direction;

/**
 * All that a contract can pin of a policy in a scenario: for each property its verdict, for each number its value.
 *
 * @param mistake what the model cannot go on after; empty if there is nothing of the kind
 * @param verdicts by property
 * @param bounds by property and aspect
 * @param states how many states there are, at least
 * @param complete false if a limit was met
 */
record Outcome(String mistake, Map<String, String> verdicts, Map<String, Bound> bounds, long states, boolean complete) {

    /** What is found of a policy. */
    static Outcome of(GilPolicy policy, Trial trial, Limits limits) {
        Map<String, String> verdicts = new LinkedHashMap<>();
        Map<String, Bound> bounds = new LinkedHashMap<>();
        long states = 0;
        boolean complete = true;
        try {
            ScenarioCheck check = new ScenarioCheck(trial.scenario(policy), trial.locks(), limits, Progress.SILENT);
            for (Verdict verdict : check.verdicts(PropertyCatalogue.all())) {
                String id = verdict.property().id();
                states = Math.max(states, verdict.states());
                complete &= !verdict.metLimit();
                verdicts.put(id, text(verdict));
                for (Bound bound : verdict.bounds()) {
                    bounds.put((id + " " + bound.aspect()).strip(), bound);
                }
            }
            return new Outcome("", verdicts, bounds, states, complete);
        } catch (PolicyException mistake) {
            return new Outcome(String.valueOf(mistake.getMessage()), Map.of(), Map.of(), 0, true);
        }
    }

    private static String text(Verdict verdict) {
        if (verdict.isViolation()) {
            return "violated";
        }
        return verdict.scope() == Scope.EXHAUSTIVE ? "holds" : verdict.reason();
    }

    /** In what another outcome differs from this one, as far as both are known. */
    List<Difference> differencesOf(Outcome other) {
        List<Difference> differences = new ArrayList<>();
        if (!other.mistake.isEmpty()) {
            differences.add(new Difference(Difference.MODEL, "", "", "a mistake", Direction.WORSE));
            return differences;
        }
        verdicts.forEach((id, before) -> {
            String after = other.verdicts.getOrDefault(id, before);
            boolean known = (complete && other.complete) || after.equals("violated");
            if (known && !before.equals(after)) {
                differences.add(new Difference(id, "", before, after, direction(before, after)));
            }
        });
        if (complete && other.complete) {
            bounds.forEach((id, before) -> {
                Bound after = other.bounds.get(id);
                if (after != null && (before.isWorseThan(after) || after.isWorseThan(before))) {
                    int end = id.indexOf(' ');
                    differences.add(new Difference(
                            end < 0 ? id : id.substring(0, end),
                            before.aspect(),
                            before.toString(),
                            after.toString(),
                            after.isWorseThan(before) ? Direction.WORSE : Direction.BETTER));
                }
            });
        }
        return differences;
    }

    private static Direction direction(String before, String after) {
        if (after.equals("violated")) {
            return Direction.WORSE;
        }
        return before.equals("violated") ? Direction.BETTER : Direction.OTHER;
    }
}
