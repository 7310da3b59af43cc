package org.gilcheck.reports.page;

import java.util.ArrayList;
import java.util.List;
import org.gilcheck.properties.runs.WitnessText;
import org.gilcheck.properties.runs.WorstBound;
import org.gilcheck.reports.results.CheckReport;
import org.gilcheck.reports.text.BoundsText;

/** The worst of each number in a row. */
record BoundsView(String row, boolean open, List<Line> lines) {
    private static final int MOST_OPEN = 2;

    /**
     * A number.
     *
     * @param real what it is in the policy's own durations; empty for what is no time
     * @param link the run that reaches it; empty if it is not shown
     */
    record Line(String quantity, String value, String real, String where, String steps, String command, String link) {}

    static List<BoundsView> of(CheckReport report, Links links) {
        List<BoundsView> views = new ArrayList<>();
        for (String row : report.rows()) {
            List<WorstBound> bounds = report.bounds(row);
            if (!bounds.isEmpty()) {
                views.add(new BoundsView(
                        row,
                        report.rows().size() <= MOST_OPEN,
                        bounds.stream()
                                .map(worst -> line(report, row, worst, links))
                                .toList()));
            }
        }
        return views;
    }

    private static Line line(CheckReport report, String row, WorstBound worst, Links links) {
        return new Line(
                worst.quantity().toString(),
                worst.bound().toString(),
                BoundsText.realProportions(worst, report.results(row)),
                worst.job().where(),
                WitnessText.length(worst.bound().witness()),
                worst.witness().replayCommand(),
                links.bound(row, worst));
    }
}
