package org.gilcheck.reports.text;

import java.util.ArrayList;
import java.util.List;
import org.gilcheck.properties.runs.Printable;

/** Lines of cells as text with aligned columns. */
public final class Table {
    /** What stands between two columns. */
    private static final int GAP = 2;

    private static final int FIRST = 0;

    private final List<List<String>> lines = new ArrayList<>();
    private final List<Integer> widths = new ArrayList<>();

    /** Adds a line; whatever its cells contain, it stays one. */
    public Table line(List<String> texts) {
        List<String> cells = texts.stream().map(Printable::of).toList();
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

    /** All lines. */
    public List<String> lines() {
        List<Integer> all = new ArrayList<>();
        for (int column = 0; column < widths.size(); column++) {
            all.add(column);
        }
        return lines(all);
    }

    /** Some columns side by side, each time behind the first one, in as few blocks as fit into a width, and these narrow. */
    public List<String> blocks(List<Integer> columns, int widest) {
        List<List<Integer>> blocks = split(columns, widest);
        for (int width = widest - 1; width > 0; width--) {
            List<List<Integer>> narrower = split(columns, width);
            if (narrower.size() > blocks.size()) {
                break;
            }
            blocks = narrower;
        }
        return blocks.stream()
                .map(block -> String.join("\n", lines(block)) + "\n")
                .toList();
    }

    private List<List<Integer>> split(List<Integer> columns, int width) {
        List<List<Integer>> blocks = new ArrayList<>();
        int left = 0;
        for (int column : columns) {
            if (blocks.isEmpty() || width(column) > left) {
                blocks.add(new ArrayList<>(List.of(FIRST)));
                left = width + GAP - width(FIRST);
            }
            blocks.get(blocks.size() - 1).add(column);
            left -= width(column);
        }
        return blocks;
    }

    /** How wide a column is, with the gap behind it. */
    private int width(int column) {
        return widths.get(column) + GAP;
    }

    private List<String> lines(List<Integer> columns) {
        return lines.stream().map(cells -> text(cells, columns)).toList();
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
