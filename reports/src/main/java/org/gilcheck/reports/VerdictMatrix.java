package org.gilcheck.reports;

import java.util.ArrayList;
import java.util.List;
import org.gilcheck.properties.Property;

/** The verdicts as a table of policies and properties, in blocks that fit on a screen: first what holds or not, then numbers. */
final class VerdictMatrix {
    private static final int WIDEST = 120;
    private static final int ROW_NAMES = 0;

    private VerdictMatrix() {}

    static String of(CheckReport report) {
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
            for (List<Integer> columns : blocks(table, columns(report.shown(), isBound))) {
                blocks.add(String.join("\n", table.lines(columns)) + "\n");
            }
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

    /** As few blocks as possible, and these as narrow as possible. */
    private static List<List<Integer>> blocks(Table table, List<Integer> columns) {
        List<List<Integer>> blocks = blocks(table, columns, WIDEST);
        for (int width = WIDEST - 1; width > 0; width--) {
            List<List<Integer>> narrower = blocks(table, columns, width);
            if (narrower.size() > blocks.size()) {
                break;
            }
            blocks = narrower;
        }
        return blocks;
    }

    private static List<List<Integer>> blocks(Table table, List<Integer> columns, int width) {
        List<List<Integer>> blocks = new ArrayList<>();
        int left = 0;
        for (int column : columns) {
            if (blocks.isEmpty() || table.width(column) > left) {
                blocks.add(new ArrayList<>(List.of(ROW_NAMES)));
                left = width + Table.GAP - table.width(ROW_NAMES);
            }
            blocks.get(blocks.size() - 1).add(column);
            left -= table.width(column);
        }
        return blocks;
    }
}
