package org.gilcheck.reports;

import java.util.ArrayList;
import java.util.List;

/** Lines of cells as text with aligned columns. */
final class Table {
    /** What stands between two columns. */
    static final int GAP = 2;

    private final List<List<String>> lines = new ArrayList<>();
    private final List<Integer> widths = new ArrayList<>();

    Table line(List<String> cells) {
        lines.add(cells);
        for (int column = 0; column < cells.size(); column++) {
            int width = cells.get(column).length();
            if (column == widths.size()) {
                widths.add(width);
            } else {
                widths.set(column, Math.max(widths.get(column), width));
            }
        }
        return this;
    }

    /** How wide a column is, with the gap behind it. */
    int width(int column) {
        return widths.get(column) + GAP;
    }

    /** The lines with only some of the columns. */
    List<String> lines(List<Integer> columns) {
        return lines.stream().map(cells -> text(cells, columns)).toList();
    }

    /** All lines. */
    List<String> lines() {
        List<Integer> all = new ArrayList<>();
        for (int column = 0; column < widths.size(); column++) {
            all.add(column);
        }
        return lines(all);
    }

    private String text(List<String> cells, List<Integer> columns) {
        StringBuilder text = new StringBuilder();
        for (int column : columns) {
            String cell = cells.get(column);
            text.append(cell).append(" ".repeat(width(column) - cell.length()));
        }
        return text.toString().stripTrailing();
    }
}
