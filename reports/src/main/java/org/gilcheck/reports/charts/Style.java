package org.gilcheck.reports.charts;

import org.gilcheck.reports.svg.Drawing;
import org.gilcheck.reports.svg.Spot;

/**
 * How a policy is drawn in all figures: what differs in colour differs in marks and dashes as well.
 *
 * @param colour as CSS writes it
 * @param dashes lengths of dashes and gaps; empty for an unbroken line
 * @param mark the outline of its marks around the origin, as a path
 */
record Style(String colour, String dashes, String mark) {
    private static final String[] COLOURS = {"#0072B2", "#D55E00", "#007A5A", "#A8487F", "#8A6D00", "#333333", "#3B8EC2"
    };
    private static final String[] DASHES = {"", "7 3", "2 2.5", "9 3 2 3", "4 4"};
    private static final String[] MARKS = {
        "M-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0Z",
        "M-3.6 -3.6h7.2v7.2h-7.2Z",
        "M0 -4.6L4.4 3.4H-4.4Z",
        "M0 -5L5 0L0 5L-5 0Z",
        "M0 4.6L4.4 -3.4H-4.4Z",
        "M-1.4 -4.4h2.8v3h3v2.8h-3v3h-2.8v-3h-3v-2.8h3Z"
    };

    /** The style of a policy by its number; no two of the first two hundred are the same. */
    static Style of(int number) {
        return new Style(
                COLOURS[number % COLOURS.length], DASHES[number % DASHES.length], MARKS[number % MARKS.length]);
    }

    void line(Drawing drawing, Spot from, Spot to, double width) {
        drawing.path(
                " fill=\"none\" stroke=\"" + colour + "\" stroke-width=\"" + Drawing.number(width) + "\""
                        + (dashes.isEmpty() ? "" : " stroke-dasharray=\"" + dashes + "\""),
                "M" + Drawing.at(from) + "L" + Drawing.at(to));
    }

    /** A mark, and what is told when one points at it. */
    void mark(Drawing drawing, Spot at, String hint) {
        drawing.open("g", " transform=\"translate(" + Drawing.at(at) + ")\"");
        drawing.raw("<title>" + Drawing.escaped(hint) + "</title>\n");
        drawing.path(" fill=\"" + colour + "\" stroke=\"#fff\" stroke-width=\"1\"", mark);
        drawing.close("g");
    }
}
