package org.gilcheck.reports.page;

import java.util.List;
import java.util.Locale;
import org.gilcheck.properties.Verdict;
import org.gilcheck.reports.results.JobResult;

/** A scenario and how much of it was explored. */
record ScenarioView(String row, String where, String states, String kind, String explored) {

    static ScenarioView of(JobResult result) {
        List<String> reasons = result.verdicts().stream()
                .filter(Verdict::isPartial)
                .map(verdict -> kind(verdict) + ": " + verdict.reason())
                .distinct()
                .toList();
        return new ScenarioView(
                result.job().row(),
                result.job().where(),
                String.format(Locale.ROOT, "%,d", result.states()),
                result.verdicts().stream()
                        .filter(Verdict::isPartial)
                        .map(ScenarioView::kind)
                        .sorted()
                        .findFirst()
                        .orElse("explored"),
                reasons.isEmpty() ? "to its end" : String.join("; ", reasons));
    }

    private static String kind(Verdict verdict) {
        return verdict.scope().name().toLowerCase(Locale.ROOT);
    }
}
