package org.gilcheck.reports.charts;

import java.util.List;
import org.gilcheck.reports.charts.Figure.Line;
import org.gilcheck.reports.charts.Figure.Panel;
import org.gilcheck.reports.svg.Drawing;
import org.gilcheck.reports.svg.Spot;

/** Draws one panel of a figure with lines. */
final class LineChart {
    /** Between policies with the same value, so that each can be seen. */
    static final double ASIDE = 8;

    private static final double STEEP = 0.4;

    private final Drawing drawing;
    private final Plot plot;
    private final Panel panel;

    LineChart(Drawing drawing, Plot plot, Panel panel) {
        this.drawing = drawing;
        this.plot = plot;
        this.panel = panel;
    }

    void draw() {
        plot.draw(drawing, panel.title());
        for (int place = 0; place < panel.places().size(); place++) {
            List<String> words = List.of(panel.places().get(place).split("(?<=,) ", -1));
            for (int line = 0; line < words.size(); line++) {
                new Words(drawing)
                        .write(x(place), plot.bottom() + 15 + line * 12.0, "middle", "#1B1F24", words.get(line));
            }
        }
        LineLabels labels = new LineLabels();
        for (int i = 0; i < panel.lines().size(); i++) {
            line(panel.lines().get(i), (i - (panel.lines().size() - 1) / 2.0) * ASIDE, labels);
        }
        labels.draw(drawing, plot.right(), plot.top() - 12, plot.bottom());
    }

    private double x(int place) {
        return plot.left()
                + (place + 0.5) * (plot.right() - plot.left()) / panel.places().size();
    }

    /** Those without a bound stand below each other as well, or their lines would hide one another. */
    private Spot spot(Line line, int place, double aside) {
        Value value = line.values().get(place);
        return new Spot(x(place) + aside, plot.height(value) + (value.unbounded() ? aside * STEEP : 0));
    }

    private void line(Line line, double aside, LineLabels labels) {
        Style style = Style.of(line.style());
        Spot end = new Spot(plot.right(), plot.bottom());
        boolean drawn = false;
        for (int place = 0; place < line.values().size(); place++) {
            Value value = line.values().get(place);
            if (value.isKnown()) {
                end = spot(line, place, aside);
                drawn = true;
                if (place > 0
                        && panel.joined().get(place)
                        && line.values().get(place - 1).isKnown()) {
                    style.line(drawing, spot(line, place - 1, aside), end, 1.8);
                }
            } else if (!value.gap().isEmpty()) {
                new Words(drawing).write(x(place) + aside, plot.bottom() - 4, "middle", style.colour(), "?");
            }
        }
        for (int place = 0; place < line.values().size(); place++) {
            Value value = line.values().get(place);
            if (value.isKnown()) {
                String text = value.unbounded() ? "unbounded" : plot.upright().text(value.number());
                style.mark(
                        drawing,
                        spot(line, place, aside),
                        line.name() + ", " + panel.places().get(place) + ": " + text);
            }
        }
        labels.add(line.name(), style, end, drawn);
    }
}
