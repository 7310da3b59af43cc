package org.gilcheck.reports.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gilcheck.properties.Property;
import org.gilcheck.properties.Verdict;
import org.gilcheck.reports.results.Cell.Status;
import org.gilcheck.reports.results.CheckReport;
import org.gilcheck.reports.results.JobResult;

/** What is to be known about cells that neither hold nor are violated nor have a number. */
public final class Legend {
    private Legend() {}

    /**
     * A line for each thing.
     *
     * @param place what has scenarios of its own, such as {@code this row}
     */
    public static List<String> of(CheckReport report, String place) {
        List<String> lines = new ArrayList<>();
        if (!report.engine().note().isEmpty()) {
            lines.add(report.engine().note());
        }
        if (has(report, Status.NOT_APPLICABLE)) {
            lines.add("-: makes no sense in the scenarios of " + place + whyNot(report) + ".");
        }
        if (has(report, Status.WORSE)) {
            lines.add(
                    "worse n/m: with n of m kinds of threads something is worse on more cores; --property core-scaling tells.");
        }
        if (has(report, Status.VACUOUS)) {
            lines.add("vacuous: never put to the test in the scenarios of " + place + ".");
        }
        List<String> leftOut = report.properties().stream()
                .filter(property -> !report.shown().contains(property))
                .map(Property::id)
                .toList();
        if (!leftOut.isEmpty()) {
            lines.add("left out, since they make no sense in any of these scenarios: " + String.join(", ", leftOut));
        }
        report.rows().forEach(row -> lines.addAll(bounded(report.results(row))));
        lines.addAll(report.undecided());
        return lines;
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
        Map<Gap, List<JobResult>> byGap = new LinkedHashMap<>();
        for (JobResult result : results) {
            result.verdicts().stream()
                    .filter(Verdict::isPartial)
                    .map(Gap::of)
                    .findFirst()
                    .ifPresent(gap -> byGap.computeIfAbsent(gap, each -> new ArrayList<>())
                            .add(result));
        }
        List<String> lines = new ArrayList<>();
        byGap.forEach((gap, some) -> lines.add(gap.scope() + ": "
                + some.get(0).job().row() + ", "
                + (some.size() == 1 ? some.get(0).job().where() : some.size() + " scenarios") + ": " + gap.reason()));
        return lines;
    }

    /** How much was not explored, and why. */
    private record Gap(String scope, String reason) {
        static Gap of(Verdict verdict) {
            return new Gap(verdict.scope().name().toLowerCase(Locale.ROOT), verdict.reason());
        }
    }

    private static boolean has(CheckReport report, Status status) {
        return report.rows().stream()
                .anyMatch(row -> report.shown().stream()
                        .anyMatch(property -> report.cell(row, property).status() == status));
    }
}
