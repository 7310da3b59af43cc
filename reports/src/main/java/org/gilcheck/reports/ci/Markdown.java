package org.gilcheck.reports.ci;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gilcheck.properties.Property;
import org.gilcheck.properties.runs.Counterexample;
import org.gilcheck.properties.runs.WorstBound;
import org.gilcheck.reports.results.Cell;
import org.gilcheck.reports.results.Cell.Status;
import org.gilcheck.reports.results.CheckReport;
import org.gilcheck.reports.results.Extra;
import org.gilcheck.reports.results.OpenCell;
import org.gilcheck.reports.results.ReportFormat;
import org.gilcheck.reports.results.StateCount;
import org.gilcheck.reports.text.BoundsText;
import org.gilcheck.reports.text.Legend;
import org.gilcheck.reports.traces.Exhibit;

/**
 * A report to be put into a pull request: the verdicts, the bounds, and each violation with its steps, folded away. Not longer
 * than GitHub accepts.
 */
public final class Markdown implements ReportFormat {

    @Override
    public String id() {
        return "markdown";
    }

    @Override
    public String fileName() {
        return "report.md";
    }

    @Override
    public String write(CheckReport report, Set<Extra> extras) {
        Page page = new Page();
        page.add("## gilcheck: " + OpenCell.headline(report) + "\n\n" + summary(report));
        for (boolean isBound : List.of(false, true)) {
            matrix(report, isBound).forEach(page::add);
        }
        Legend.of(report, "this row").forEach(line -> page.add("\n" + MarkdownText.inline(line) + "\n"));
        if (extras.contains(Extra.STATS)) {
            StateCount.reductions(report.results()).forEach(line -> page.add("\n" + MarkdownText.inline(line) + "\n"));
        }
        report.counterexamples().forEach(each -> page.add(violation(each)));
        report.rows().forEach(row -> page.add(bounds(report, row)));
        return page.text("of its parts, which report.txt has");
    }

    private static String summary(CheckReport report) {
        int scenarios = report.results().size();
        return String.format(
                Locale.ROOT,
                "%d %s, %s%s.\n",
                scenarios,
                scenarios == 1 ? "scenario" : "scenarios",
                report.stateCount(),
                report.isExplored() ? ", all explored to their ends" : "");
    }

    /** Each row as a part of its own; the head with the first. */
    private static List<String> matrix(CheckReport report, boolean isBound) {
        List<Property> properties = report.shown().stream()
                .filter(property -> property.isBound() == isBound)
                .toList();
        List<String> parts = new ArrayList<>();
        if (properties.isEmpty()) {
            return parts;
        }
        List<String> head = new ArrayList<>(List.of(isBound ? "worst case" : "property"));
        properties.forEach(property -> head.add(MarkdownText.inline(property.id())));
        String begin = "\n" + line(head) + line(head.stream().map(each -> "---").toList());
        for (String row : report.rows()) {
            List<String> cells = new ArrayList<>(List.of(MarkdownText.inline(row)));
            properties.forEach(property -> cells.add(cell(report, row, property)));
            parts.add(begin + line(cells));
            begin = "";
        }
        return parts;
    }

    private static String line(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    private static String cell(CheckReport report, String row, Property property) {
        Cell cell = report.cell(row, property);
        String text = MarkdownText.inline(cell.text(report.counterexampleOf(row, property)));
        return cell.status() == Status.VIOLATED ? "**" + text + "**" : text;
    }

    private static String violation(Counterexample counterexample) {
        Exhibit exhibit = Exhibit.of(counterexample);
        return "\n<details>\n<summary>[" + counterexample.number() + "] " + MarkdownText.html(exhibit.title())
                + "</summary>\n\n" + MarkdownTrace.body(exhibit, true) + "\n</details>\n";
    }

    private static String bounds(CheckReport report, String row) {
        List<WorstBound> bounds = report.bounds(row);
        if (bounds.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder("\n<details>\n<summary>bounds of " + MarkdownText.html(row)
                + "</summary>\n\n| number | worst case | in real proportions | where |\n| --- | --- | --- | --- |\n");
        for (WorstBound worst : bounds) {
            text.append(line(List.of(
                    MarkdownText.inline(worst.quantity().toString()),
                    MarkdownText.inline(worst.bound().toString()),
                    MarkdownText.inline(BoundsText.realProportions(worst, report.results(row))),
                    MarkdownText.inline(worst.job().where()))));
        }
        return text.append("\n</details>\n").toString();
    }
}
