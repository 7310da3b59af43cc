package org.gilcheck.reports.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gilcheck.properties.Property;
import org.gilcheck.reports.results.Cell.Status;
import org.gilcheck.reports.results.CheckReport;
import org.gilcheck.reports.results.ExitCode;
import org.gilcheck.reports.results.Extra;
import org.gilcheck.reports.results.OpenCell;
import org.gilcheck.reports.text.CoreScalingText;
import org.gilcheck.reports.text.Legend;
import org.gilcheck.reports.text.StatsText;

/**
 * A report as the templates want it.
 *
 * @param summary what comes first: how many cells are violated, how much was explored
 * @param texts tables that are only there in some reports
 */
record ReportView(
        String title,
        List<Phrase> summary,
        List<MatrixView> matrices,
        List<String> legend,
        List<BoundsView> bounds,
        boolean hasBounds,
        String scenarioCount,
        String states,
        List<ScenarioView> scenarios,
        List<Meaning> properties,
        List<Preformatted> texts) {

    /** A sentence, and what kind of news it is. */
    record Phrase(String kind, String text) {}

    /** What a property means. */
    record Meaning(String id, String meaning) {}

    /** Lines of text with a heading. */
    record Preformatted(String name, String text) {}

    static ReportView of(CheckReport report, Set<Extra> extras, Links links) {
        List<BoundsView> bounds = BoundsView.of(report, links);
        return new ReportView(
                title(report),
                summary(report),
                MatrixView.of(report),
                legend(report),
                bounds,
                !bounds.isEmpty(),
                count(report.results().size(), "scenario"),
                String.format(Locale.ROOT, "%,d states", report.states()),
                report.results().stream().map(ScenarioView::of).toList(),
                report.properties().stream()
                        .map(property -> new Meaning(property.id(), property.meaning()))
                        .toList(),
                texts(report, extras));
    }

    private static String title(CheckReport report) {
        return report.rows().size() == 1
                ? "gilcheck: " + report.rows().get(0)
                : "gilcheck: " + count(report.rows().size(), "policy", "policies");
    }

    private static List<Phrase> summary(CheckReport report) {
        int violated = OpenCell.violated(report).size();
        int incomplete = OpenCell.incomplete(report).size();
        List<Phrase> phrases = new ArrayList<>();
        if (violated > 0) {
            phrases.add(new Phrase("violated", count(violated, "cell is", "cells are") + " violated."));
        } else if (report.exitCode() == ExitCode.OK) {
            phrases.add(new Phrase("none-violated", "Nothing is violated."));
        }
        if (incomplete > 0) {
            phrases.add(new Phrase("violated", count(incomplete, "cell is", "cells are") + " not decided."));
        }
        phrases.add(new Phrase(
                "effort",
                String.format(
                        Locale.ROOT,
                        "%s, %s%s.",
                        count(report.results().size(), "scenario"),
                        report.stateCount(),
                        report.isExplored() ? ", all explored to their ends" : "")));
        return phrases;
    }

    private static List<String> legend(CheckReport report) {
        List<String> lines = new ArrayList<>();
        if (has(report, Status.HOLDS)) {
            lines.add("holds: in all states of all scenarios.");
        }
        if (has(report, Status.VIOLATED)) {
            lines.add("VIOLATED n/m [k]: in n of m scenarios; the shortest counterexample is run k below.");
        }
        if (report.shown().stream().anyMatch(Property::isBound)) {
            lines.add("numbers: the worst over all runs, fair or not, however often messages come; exact.");
        }
        lines.addAll(Legend.of(report, "this row"));
        return lines;
    }

    private static boolean has(CheckReport report, Status status) {
        return report.rows().stream()
                .anyMatch(row -> report.shown().stream()
                        .anyMatch(property -> report.cell(row, property).status() == status));
    }

    private static List<Preformatted> texts(CheckReport report, Set<Extra> extras) {
        List<Preformatted> texts = new ArrayList<>();
        String scaling = report.isDetailed() ? CoreScalingText.of(report) : "";
        if (!scaling.isEmpty()) {
            texts.add(new Preformatted("How numbers change with the cores", scaling.strip()));
        }
        if (extras.contains(Extra.STATS)) {
            texts.add(new Preformatted("What the check took", StatsText.of(report)));
        }
        return texts;
    }

    static String count(int number, String one) {
        return count(number, one, one + "s");
    }

    private static String count(int number, String one, String several) {
        return number + " " + (number == 1 ? one : several);
    }
}
