package org.gilcheck.reports;

import java.util.ArrayList;
import java.util.List;
import org.gilcheck.properties.Property;

/** The verdicts as a table of policies and properties. */
final class VerdictMatrix {
    private VerdictMatrix() {}

    static String of(CheckReport report) {
        List<List<String>> lines = new ArrayList<>();
        List<String> head = new ArrayList<>();
        head.add("");
        for (Property property : report.properties()) {
            head.add(property.id());
        }
        lines.add(head);
        for (String row : report.rows()) {
            List<String> line = new ArrayList<>();
            line.add(row);
            for (Property property : report.properties()) {
                line.add(text(report, row, property));
            }
            lines.add(line);
        }
        return table(lines);
    }

    private static String text(CheckReport report, String row, Property property) {
        Cell cell = report.cell(row, property);
        return switch (cell.status()) {
            case VIOLATED ->
                cell.status().text() + " " + cell.count() + "/" + cell.all() + " ["
                        + report.counterexampleOf(row, property) + "]";
            case BOUNDED -> cell.status().text() + " " + cell.count() + "/" + cell.all();
            case HOLDS, VACUOUS -> cell.status().text();
        };
    }

    private static String table(List<List<String>> lines) {
        int columns = lines.get(0).size();
        int[] widths = new int[columns];
        for (List<String> line : lines) {
            for (int column = 0; column < columns; column++) {
                widths[column] = Math.max(widths[column], line.get(column).length());
            }
        }
        StringBuilder text = new StringBuilder();
        for (List<String> line : lines) {
            StringBuilder row = new StringBuilder();
            for (int column = 0; column < columns; column++) {
                String cell = line.get(column);
                row.append(cell).append(" ".repeat(widths[column] - cell.length() + 2));
            }
            text.append(row.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }
}
