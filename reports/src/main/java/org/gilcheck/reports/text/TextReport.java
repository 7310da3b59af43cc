package org.gilcheck.reports.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gilcheck.properties.Property;
import org.gilcheck.properties.runs.Counterexample;
import org.gilcheck.properties.runs.Printable;
import org.gilcheck.properties.runs.WitnessText;
import org.gilcheck.reports.results.CheckReport;
import org.gilcheck.reports.results.Extra;
import org.gilcheck.reports.results.ReportFormat;

/** The report for a terminal: the matrix, each counterexample with its trace and timeline, then the bounds. */
public final class TextReport implements ReportFormat {
    private static final String HOLDS = "holds: in all states of all scenarios.";
    private static final String HOLDS_AND_VIOLATED =
            "holds: in all states of all scenarios; VIOLATED n/m [k]: in n of m scenarios, shortest counterexample k below.";
    private static final String NUMBERS =
            "numbers: the worst over all runs, fair or not, however often messages come; exact; listed below with such runs.";

    @Override
    public String id() {
        return "text";
    }

    @Override
    public String fileName() {
        return "report.txt";
    }

    @Override
    public String write(CheckReport report, Set<Extra> extras) {
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
                "%d %s, %s. %s",
                report.results().size(),
                report.results().size() == 1 ? "scenario" : "scenarios",
                report.stateCount(),
                report.counterexamples().isEmpty() ? HOLDS : HOLDS_AND_VIOLATED));
        if (report.shown().stream().anyMatch(Property::isBound)) {
            parts.add(NUMBERS);
        }
        Legend.of(report, "this row").forEach(line -> parts.add(Printable.of(line)));
        return String.join("\n", parts) + "\n";
    }
}
