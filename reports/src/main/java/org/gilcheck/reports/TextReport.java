package org.gilcheck.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gilcheck.properties.Property;
import org.gilcheck.properties.Verdict.Scope;
import org.gilcheck.reports.Cell.Status;

/** The report for a terminal: the matrix, each counterexample with its trace and timeline, then the bounds. */
final class TextReport {
    private static final String HOLDS = "holds: in all states of all scenarios.";
    private static final String HOLDS_AND_VIOLATED =
            "holds: in all states of all scenarios; VIOLATED n/m [k]: in n of m scenarios, shortest counterexample k below.";
    private static final String NUMBERS =
            "numbers: the worst over all runs of all scenarios, exact; listed below with the runs that reach them.";

    private TextReport() {}

    static String of(CheckReport report, Set<Extra> extras) {
        StringBuilder text = new StringBuilder();
        text.append(VerdictMatrix.of(report)).append('\n');
        text.append(summary(report));
        for (Counterexample counterexample : report.counterexamples()) {
            text.append('\n').append(WitnessText.of(counterexample));
        }
        text.append(BoundsText.of(report));
        if (report.isDetailed()) {
            text.append(CoreScalingText.of(report));
        }
        if (extras.contains(Extra.WITNESSES)) {
            for (String row : report.rows()) {
                report.bounds(row).forEach(worst -> text.append('\n').append(WitnessText.of(worst)));
            }
        }
        if (extras.contains(Extra.STATS)) {
            text.append('\n').append(StatsText.of(report));
        }
        return text.toString();
    }

    private static String summary(CheckReport report) {
        List<String> parts = new ArrayList<>();
        parts.add(String.format(
                Locale.ROOT,
                "%d %s, %,d states. %s",
                report.results().size(),
                report.results().size() == 1 ? "scenario" : "scenarios",
                report.states(),
                report.counterexamples().isEmpty() ? HOLDS : HOLDS_AND_VIOLATED));
        if (report.shown().stream().anyMatch(Property::isBound)) {
            parts.add(NUMBERS);
        }
        if (has(report, Status.NOT_APPLICABLE)) {
            parts.add("-: makes no sense in the scenarios of this row.");
        }
        if (has(report, Status.WORSE)) {
            parts.add(
                    "worse n/m: with n of m kinds of threads something is worse on more cores; --property core-scaling tells.");
        }
        if (has(report, Status.VACUOUS)) {
            parts.add("vacuous: never put to the test in the scenarios of this row.");
        }
        List<String> leftOut = report.properties().stream()
                .filter(property -> !report.shown().contains(property))
                .map(Property::id)
                .toList();
        if (!leftOut.isEmpty()) {
            parts.add("left out, since they make no sense in any of these scenarios: " + String.join(", ", leftOut));
        }
        for (JobResult result : report.results()) {
            result.verdicts().stream()
                    .filter(verdict -> verdict.scope() == Scope.BOUNDED)
                    .findFirst()
                    .ifPresent(verdict -> parts.add(String.format(
                            Locale.ROOT,
                            "bounded: %s, %s: %s after %,d states",
                            result.job().row(),
                            result.job().where(),
                            verdict.reason(),
                            verdict.states())));
        }
        parts.addAll(report.undecided());
        return String.join("\n", parts) + "\n";
    }

    private static boolean has(CheckReport report, Status status) {
        return report.rows().stream()
                .anyMatch(row -> report.shown().stream()
                        .anyMatch(property -> report.cell(row, property).status() == status));
    }
}
