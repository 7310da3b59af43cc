package org.gilcheck.reports.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gilcheck.properties.Property;
import org.gilcheck.reports.page.ReportView.Meaning;
import org.gilcheck.reports.results.Cell;
import org.gilcheck.reports.results.CheckReport;

/** A table of policies and properties: of those that hold or not, or of those that are numbers. */
record MatrixView(String name, List<Meaning> columns, List<Row> rows) {

    /** A policy and what was found of it. */
    record Row(String name, List<Entry> cells) {}

    /**
     * A cell.
     *
     * @param kind the class in the style sheet
     * @param link what is shown when it is clicked; empty for nothing
     * @param number of the counterexample; 0 for none
     */
    record Entry(String kind, String text, String link, int number) {}

    static List<MatrixView> of(CheckReport report) {
        List<MatrixView> matrices = new ArrayList<>();
        add(matrices, "Verdicts", report, false);
        add(matrices, "Numbers", report, true);
        return matrices;
    }

    private static void add(List<MatrixView> matrices, String name, CheckReport report, boolean isBound) {
        List<Property> properties = report.shown().stream()
                .filter(property -> property.isBound() == isBound)
                .toList();
        if (!properties.isEmpty()) {
            matrices.add(new MatrixView(
                    name,
                    properties.stream()
                            .map(property -> new Meaning(property.id(), property.meaning()))
                            .toList(),
                    report.rows().stream()
                            .map(row -> new Row(row, cells(report, row, properties)))
                            .toList()));
        }
    }

    private static List<Entry> cells(CheckReport report, String row, List<Property> properties) {
        List<Entry> cells = new ArrayList<>();
        for (Property property : properties) {
            Cell cell = report.cell(row, property);
            int number = report.counterexampleOf(row, property);
            cells.add(new Entry(
                    cell.status().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    cell.text(0),
                    number == 0 ? "" : Links.counterexample(number),
                    number));
        }
        return cells;
    }
}
