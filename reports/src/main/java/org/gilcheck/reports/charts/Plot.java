package org.gilcheck.reports.charts;

import org.gilcheck.reports.svg.Drawing;
import org.gilcheck.reports.svg.Spot;

/**
 * The area of a chart with its upright axis, and above it room for what has no bound.
 *
 * @param left where the area begins
 * @param top below the room for what is unbounded
 * @param right where it ends
 * @param bottom where the flat axis is
 * @param unbounded whether there is something unbounded
 */
record Plot(Scale upright, double left, double top, double right, double bottom, boolean unbounded) {
    private static final double ABOVE = 19;

    /** How high a value is drawn. */
    double height(Value value) {
        return value.unbounded() ? top - ABOVE : bottom - upright.share(value.number()) * (bottom - top);
    }

    void draw(Drawing drawing, String title) {
        Words words = new Words(drawing);
        words.bold(left, top - ABOVE - 16, title);
        for (double mark : upright.marks()) {
            double y = height(Value.of(mark));
            drawing.path(" stroke=\"#D0D7DE\" stroke-width=\"1\"", across(y));
            words.write(left - 6, y + 3.5, "end", "#57606A", upright.text(mark));
        }
        if (unbounded) {
            double y = top - ABOVE;
            drawing.path(" stroke=\"#57606A\" stroke-width=\"1\" stroke-dasharray=\"1 3\"", across(y));
            infinity(drawing, left - 16, y);
        }
        drawing.path(
                " fill=\"none\" stroke=\"#57606A\" stroke-width=\"1\"",
                "M" + Drawing.at(new Spot(left, top)) + "V" + Drawing.number(bottom) + "H" + Drawing.number(right));
    }

    private String across(double y) {
        return "M" + Drawing.at(new Spot(left, y)) + "H" + Drawing.number(right);
    }

    /** The sign as a path, since not every font has it. */
    private static void infinity(Drawing drawing, double x, double y) {
        drawing.open("g", " transform=\"translate(" + Drawing.at(new Spot(x, y)) + ")\"");
        drawing.raw("<title>unbounded</title>\n");
        drawing.path(
                " fill=\"none\" stroke=\"#1B1F24\" stroke-width=\"1.5\"",
                "M0 0C3 -4.5 9 -4.5 9 0C9 4.5 3 4.5 0 0C-3 -4.5 -9 -4.5 -9 0C-9 4.5 -3 4.5 0 0Z");
        drawing.close("g");
    }
}
