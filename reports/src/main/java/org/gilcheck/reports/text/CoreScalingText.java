package org.gilcheck.reports.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gilcheck.properties.Bound;
import org.gilcheck.properties.CoreScaling.Worsening;
import org.gilcheck.properties.runs.Printable;
import org.gilcheck.properties.runs.WorstBound;
import org.gilcheck.properties.thresholds.Quantity;
import org.gilcheck.reports.results.CheckReport;
import org.gilcheck.reports.results.CoreComparison;
import org.gilcheck.reports.results.JobResult;

/** The same numbers on more and more cores, and the runs that show where more are worse. */
public final class CoreScalingText {
    private CoreScalingText() {}

    /** A table for each row in which something can be compared; empty if there is none. */
    public static String of(CheckReport report) {
        StringBuilder text = new StringBuilder();
        for (String row : report.rows()) {
            List<CoreComparison> comparisons = CoreComparison.of(report.results(row));
            if (!comparisons.isEmpty()) {
                text.append("\ncore scaling of ")
                        .append(Printable.of(row))
                        .append('\n')
                        .append(ofRow(comparisons));
            }
        }
        return text.toString();
    }

    private static String ofRow(List<CoreComparison> comparisons) {
        List<String> lines = new ArrayList<>();
        for (CoreComparison comparison : comparisons) {
            Table table = new Table();
            List<String> head = new ArrayList<>(List.of(comparison.threads()));
            comparison.byCores().keySet().forEach(cores -> head.add(cores(cores)));
            table.line(head);
            for (Quantity quantity : comparison.quantities()) {
                List<String> line = new ArrayList<>(List.of("  " + quantity));
                for (JobResult result : comparison.byCores().values()) {
                    Bound bound =
                            quantity.among(result.verdict(quantity.property()).bounds());
                    line.add(bound == null ? "-" : bound.toString());
                }
                table.line(line);
            }
            table.lines().forEach(line -> lines.add("  " + line));
            comparison.worsenings().forEach(worse -> lines.addAll(witnesses(comparison, worse)));
        }
        return String.join("\n", lines) + "\n";
    }

    /** What is worse, in some words. */
    public static String sentence(Worsening worse) {
        return quantity(worse) + ", " + worse.before() + " on " + cores(worse.fewer()) + ", " + worse.after() + " on "
                + cores(worse.more());
    }

    private static Quantity quantity(Worsening worse) {
        return new Quantity(worse.property(), worse.after().aspect());
    }

    private static List<String> witnesses(CoreComparison comparison, Worsening worse) {
        Quantity quantity = quantity(worse);
        return List.of(
                "    worse: " + sentence(worse),
                "      " + replay(comparison, worse.fewer(), quantity, worse.before()),
                "      " + replay(comparison, worse.more(), quantity, worse.after()));
    }

    private static String replay(CoreComparison comparison, int cores, Quantity quantity, Bound bound) {
        JobResult result = Objects.requireNonNull(comparison.byCores().get(cores));
        return new WorstBound(result.job(), quantity, bound).witness().replayCommand();
    }

    private static String cores(int count) {
        return count + (count == 1 ? " core" : " cores");
    }
}
