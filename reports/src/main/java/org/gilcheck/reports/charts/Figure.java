package org.gilcheck.reports.charts;

import java.util.List;

/**
 * A number of several policies in several panels side by side, all with the same axes.
 *
 * @param id its file is called so
 * @param upright what the upright axis shows
 * @param notes why values are missing
 */
record Figure(String id, String title, Scale upright, List<Panel> panels, List<String> notes) {

    /**
     * One chart.
     *
     * @param places what stands below the flat axis, from left to right
     * @param joined for each place whether a line leads to it from the one before it
     * @param lines one for each policy
     */
    record Panel(String title, List<String> places, List<Boolean> joined, List<Line> lines) {
        boolean hasUnbounded() {
            return lines.stream().flatMap(line -> line.values().stream()).anyMatch(Value::unbounded);
        }
    }

    /**
     * A policy's values.
     *
     * @param style which of the styles it has in all figures
     * @param values one for each place
     */
    record Line(String name, int style, List<Value> values) {}

    boolean hasUnbounded() {
        return panels.stream().anyMatch(Panel::hasUnbounded);
    }
}
