package org.gilcheck.reports.charts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gilcheck.reports.svg.Drawing;
import org.gilcheck.reports.svg.Spot;

/** The names of lines, right of where they end and never on one another. */
final class LineLabels {
    /** From one name to the next. */
    static final double DISTANCE = 13;

    private final List<Label> labels = new ArrayList<>();

    /**
     * A name.
     *
     * @param end where its line ends
     */
    private record Label(String name, Style style, Spot end, boolean drawn) {}

    void add(String name, Style style, Spot end, boolean drawn) {
        labels.add(new Label(name, style, end, drawn));
    }

    /** Heights for names that would like to be at some heights, in the same order, from top to bottom. */
    static List<Double> apart(List<Double> wanted, double top, double bottom) {
        List<Double> placed = new ArrayList<>();
        double next = top;
        for (double each : wanted) {
            double at = Math.max(each, next);
            placed.add(at);
            next = at + DISTANCE;
        }
        double limit = bottom;
        for (int i = placed.size() - 1; i >= 0; i--) {
            placed.set(i, Math.min(placed.get(i), limit));
            limit = placed.get(i) - DISTANCE;
        }
        return placed;
    }

    /** Draws them. */
    void draw(Drawing drawing, double left, double top, double bottom) {
        List<Label> ordered = new ArrayList<>(labels);
        ordered.sort(Comparator.comparingDouble(label -> label.end().y()));
        List<Double> heights =
                apart(ordered.stream().map(label -> label.end().y()).toList(), top, bottom);
        for (int i = 0; i < ordered.size(); i++) {
            Label label = ordered.get(i);
            double y = heights.get(i);
            if (label.drawn()) {
                drawing.path(
                        " fill=\"none\" stroke=\"" + label.style().colour() + "\" stroke-width=\".6\"",
                        "M" + Drawing.at(label.end().moved(6, 0)) + "L" + Drawing.at(new Spot(left + 12, y)) + "L"
                                + Drawing.at(new Spot(left + 16, y)));
            }
            new Words(drawing)
                    .write(
                            left + 19,
                            y + 3.5,
                            "start",
                            label.drawn() ? label.style().colour() : "#57606A",
                            label.name() + (label.drawn() ? "" : ": ?"));
        }
    }
}
