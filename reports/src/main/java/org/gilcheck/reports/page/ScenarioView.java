package org.gilcheck.reports.page;

import java.util.List;
import java.util.Locale;
import org.gilcheck.properties.Verdict;
import org.gilcheck.properties.Verdict.Scope;
import org.gilcheck.reports.results.JobResult;

/** A scenario and how much of it was explored. */
record ScenarioView(String row, String where, String states, String kind, String explored) {

    static ScenarioView of(JobResult result) {
        List<String> reasons = result.verdicts().stream()
                .filter(verdict -> verdict.scope() == Scope.BOUNDED)
                .map(Verdict::reason)
                .distinct()
                .toList();
        return new ScenarioView(
                result.job().row(),
                result.job().where(),
                String.format(Locale.ROOT, "%,d", result.states()),
                reasons.isEmpty() ? "explored" : "bounded",
                reasons.isEmpty() ? "to its end" : "bounded: " + String.join("; ", reasons));
    }
}
