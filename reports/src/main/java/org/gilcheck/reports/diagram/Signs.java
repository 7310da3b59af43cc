package org.gilcheck.reports.diagram;

import org.gilcheck.reports.svg.Drawing;
import org.gilcheck.reports.svg.Spot;

/** Small signs, twelve wide and high, of which the legend says what they mean. */
final class Signs {
    private Signs() {}

    /** The step ends after some time by itself. */
    static void clock(Drawing drawing, double x, double y) {
        drawing.circle("sign", x + 6, y + 6, 5);
        drawing.path(" class=\"sign\"", "M" + Drawing.at(new Spot(x + 6, y + 3)) + "v3h2.5");
    }

    /** The step may put its thread to sleep: two letters z. */
    static void sleep(Drawing drawing, double x, double y) {
        drawing.path(
                " class=\"sign\"",
                "M" + Drawing.at(new Spot(x, y + 5)) + "h5l-5 6h5M" + Drawing.at(new Spot(x + 7, y)) + "h4l-4 5h4");
    }
}
