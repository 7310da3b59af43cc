package org.gilcheck.reports;

import java.util.ArrayList;
import java.util.List;
import org.gilcheck.properties.Formula;

/** The worst value of each number in each row, with the run that reaches it. */
final class BoundsText {
    private BoundsText() {}

    /** The list; empty if there are no numbers. */
    static String of(CheckReport report) {
        StringBuilder text = new StringBuilder();
        for (String row : report.rows()) {
            List<WorstBound> bounds = report.bounds(row);
            if (!bounds.isEmpty()) {
                text.append('\n').append("bounds of ").append(row).append('\n').append(ofRow(bounds));
            }
        }
        return text.toString();
    }

    private static String ofRow(List<WorstBound> bounds) {
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
            Formula formula = bounds.get(i).bound().formula();
            if (formula != null) {
                lines.add("    in real proportions: " + formula + " = " + formula.realTime() + ticks(formula));
            }
            lines.add("    " + bounds.get(i).witness().replayCommand());
        }
        return String.join("\n", lines) + "\n";
    }

    private static String ticks(Formula formula) {
        long ticks = formula.realTicks();
        return ticks == 0
                ? ""
                : ", with " + ticks + (ticks == 1 ? " tick" : " ticks") + " of " + Formula.NANOSECONDS_PER_TICK + " ns";
    }
}
