package org.gilcheck.reports.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gilcheck.properties.Formula;
import org.gilcheck.properties.jobs.RealTimes;
import org.gilcheck.properties.runs.Printable;
import org.gilcheck.properties.runs.WitnessText;
import org.gilcheck.properties.runs.WorstBound;
import org.gilcheck.reports.results.CheckReport;
import org.gilcheck.reports.results.JobResult;

/** The worst value of each number in each row, with the run that reaches it. */
public final class BoundsText {
    private BoundsText() {}

    /** The list; empty if there are no numbers. */
    public static String of(CheckReport report) {
        StringBuilder text = new StringBuilder();
        for (String row : report.rows()) {
            List<WorstBound> bounds = report.bounds(row);
            if (!bounds.isEmpty()) {
                text.append('\n')
                        .append("bounds of ")
                        .append(Printable.of(row))
                        .append('\n')
                        .append(ofRow(bounds, report.results(row)));
            }
        }
        return text.toString();
    }

    private static String ofRow(List<WorstBound> bounds, List<JobResult> results) {
        Table table = new Table();
        for (WorstBound worst : bounds) {
            table.line(List.of(
                    worst.quantity().toString(),
                    worst.bound().toString(),
                    worst.job().where(),
                    WitnessText.length(worst.bound().witness())));
        }
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < bounds.size(); i++) {
            lines.add("  " + table.lines().get(i));
            String realProportions = realProportions(bounds.get(i), results);
            if (!realProportions.isEmpty()) {
                lines.add("    in real proportions: " + realProportions);
            }
            lines.add("    " + bounds.get(i).witness().replayCommand());
        }
        return String.join("\n", lines) + "\n";
    }

    /**
     * What a time is in a policy's own durations, or why that is not known; empty for what is no time, or unbounded.
     *
     * @param results those of the row
     */
    public static String realProportions(WorstBound worst, List<JobResult> results) {
        if (!worst.quantity().isTime() || worst.bound().isUnbounded()) {
            return "";
        }
        Formula formula = worst.bound().formula();
        if (formula != null) {
            return formula + " = " + formula.realTime() + ticks(formula);
        }
        boolean isTooLarge = results.stream()
                .anyMatch(result -> result.job().equals(worst.job()) && result.states() > RealTimes.MOST_STATES);
        return isTooLarge
                ? String.format(Locale.ROOT, "not looked for in more than %,d states", RealTimes.MOST_STATES)
                : "no formula recognised";
    }

    private static String ticks(Formula formula) {
        long ticks = formula.realTicks();
        return ticks == 0
                ? ""
                : ", with " + ticks + (ticks == 1 ? " tick" : " ticks") + " of " + Formula.NANOSECONDS_PER_TICK + " ns";
    }
}
