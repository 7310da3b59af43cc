package org.gilcheck.reports.text;

import java.util.List;
import java.util.Locale;
import org.gilcheck.reports.results.CheckReport;
import org.gilcheck.reports.results.StateCount;
import org.gilcheck.reports.results.Stats;

/** What the check of each row took. */
public final class StatsText {
    private StatsText() {}

    public static String of(CheckReport report) {
        Table table =
                new Table().line(List.of("", "scenarios", "states", "stand for", "edges", "seconds", "peak heap MiB"));
        for (String row : report.rows()) {
            Stats stats = Stats.of(report.results(row));
            table.line(List.of(
                    row,
                    Integer.toString(stats.scenarios()),
                    String.format(Locale.ROOT, "%,d", stats.states()),
                    stats.standFor() == null ? "" : String.format(Locale.ROOT, "%,d", stats.standFor()),
                    String.format(Locale.ROOT, "%,d", stats.edges()),
                    String.format(Locale.ROOT, "%.1f", stats.seconds()),
                    String.format(Locale.ROOT, "%,d", stats.peakHeapMiB())));
        }
        return String.join("\n", table.lines()) + "\n\n" + String.join("\n", StateCount.reductions(report.results()))
                + "\n";
    }
}
