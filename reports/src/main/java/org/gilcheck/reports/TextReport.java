package org.gilcheck.reports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.gilcheck.properties.Property;
import org.gilcheck.properties.Verdict;
import org.gilcheck.properties.Verdict.Scope;
import org.gilcheck.reports.Cell.Status;

/** The report for a terminal: the matrix, each counterexample with its trace and timeline, then the bounds. */
final class TextReport {
    private static final String HOLDS = "holds: in all states of all scenarios.";
    private static final String HOLDS_AND_VIOLATED =
            "holds: in all states of all scenarios; VIOLATED n/m [k]: in n of m scenarios, shortest counterexample k below.";
    private static final String NUMBERS =
            "numbers: the worst over all runs, fair or not, however often messages come; exact; listed below with such runs.";

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
            parts.add("-: makes no sense in the scenarios of this row" + whyNot(report) + ".");
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
        report.rows().forEach(row -> parts.addAll(bounded(report.results(row))));
        parts.addAll(report.undecided());
        return String.join("\n", parts) + "\n";
    }

    /** The rows of policies that do not even exclude; the other reasons are in the properties' meanings. */
    private static String whyNot(CheckReport report) {
        List<String> rows = report.rows().stream()
                .filter(row -> report.results(row).stream()
                        .flatMap(result -> result.verdicts().stream())
                        .anyMatch(verdict -> verdict.reason().equals(Verdict.DOES_NOT_EXCLUDE)))
                .toList();
        return rows.isEmpty() ? "" : "; " + Verdict.DOES_NOT_EXCLUDE + ": " + String.join(", ", rows);
    }

    /** Why explorations of a row were not complete, a line for each reason. */
    private static List<String> bounded(List<JobResult> results) {
        Map<String, List<JobResult>> byReason = new LinkedHashMap<>();
        for (JobResult result : results) {
            result.verdicts().stream()
                    .filter(verdict -> verdict.scope() == Scope.BOUNDED)
                    .map(Verdict::reason)
                    .findFirst()
                    .ifPresent(reason -> byReason.computeIfAbsent(reason, each -> new ArrayList<>())
                            .add(result));
        }
        List<String> lines = new ArrayList<>();
        byReason.forEach(
                (reason, some) -> lines.add("bounded: " + some.get(0).job().row() + ", "
                        + (some.size() == 1 ? some.get(0).job().where() : some.size() + " scenarios") + ": " + reason));
        return lines;
    }

    private static boolean has(CheckReport report, Status status) {
        return report.rows().stream()
                .anyMatch(row -> report.shown().stream()
                        .anyMatch(property -> report.cell(row, property).status() == status));
    }
}
