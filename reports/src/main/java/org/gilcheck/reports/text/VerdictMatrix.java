package org.gilcheck.reports.text;

import java.util.ArrayList;
import java.util.List;
import org.gilcheck.properties.Property;
import org.gilcheck.reports.results.CheckReport;

/** The verdicts as a table of policies and properties, in blocks that fit on a screen: first what holds or not, then numbers. */
public final class VerdictMatrix {
    private static final int WIDEST = 120;

    private VerdictMatrix() {}

    public static String of(CheckReport report) {
        Table table = new Table();
        List<String> head = new ArrayList<>();
        head.add("");
        report.shown().forEach(property -> head.add(property.id()));
        table.line(head);
        for (String row : report.rows()) {
            List<String> line = new ArrayList<>();
            line.add(row);
            report.shown()
                    .forEach(property ->
                            line.add(report.cell(row, property).text(report.counterexampleOf(row, property))));
            table.line(line);
        }
        List<String> blocks = new ArrayList<>();
        for (boolean isBound : List.of(false, true)) {
            blocks.addAll(table.blocks(columns(report.shown(), isBound), WIDEST));
        }
        return String.join("\n", blocks);
    }

    private static List<Integer> columns(List<Property> properties, boolean isBound) {
        List<Integer> columns = new ArrayList<>();
        for (int i = 0; i < properties.size(); i++) {
            if (properties.get(i).isBound() == isBound) {
                columns.add(i + 1);
            }
        }
        return columns;
    }
}
