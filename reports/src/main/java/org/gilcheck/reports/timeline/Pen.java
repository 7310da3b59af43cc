package org.gilcheck.reports.timeline;

import org.gilcheck.reports.traces.Palette;

/** Draws the few shapes of which a timeline is made. */
final class Pen {
    /** The size of ordinary text, in pixels. */
    static final double TEXT = 12;
    /** The size of text inside bars. */
    static final double SMALL = 11;

    private static final double BASELINE = 0.35;

    private final SvgWriter svg;
    private final String prefix;

    /** Draws into a document; the prefix is before all names in it, so that many can be in one page. */
    Pen(SvgWriter svg, String prefix) {
        this.svg = svg;
        this.prefix = prefix;
    }

    SvgWriter svg() {
        return svg;
    }

    /** The name of a pattern or another part of the document. */
    String id(String name) {
        return prefix + "-" + name;
    }

    /** A rectangle, if there is room for one; an empty tooltip is none, an empty line no outline. */
    void rectangle(double x, double y, double width, double height, String fill, String line, String tooltip) {
        if (width <= 0 || height <= 0) {
            return;
        }
        svg.start("rect")
                .set("x", x)
                .set("y", y)
                .set("width", width)
                .set("height", height)
                .set("fill", fill);
        if (!line.isEmpty()) {
            svg.set("stroke", line);
        }
        tooltip(tooltip);
        svg.end();
    }

    /** The hatching of a state, over its colour. */
    void hatching(String pattern, double x, double y, double width, double height, String tooltip) {
        rectangle(x, y, width, height, "url(#" + id(pattern) + ")", "", tooltip);
    }

    /** A straight line; an empty dash draws it through. */
    void line(double x1, double y1, double x2, double y2, String colour, double thickness, String dash) {
        svg.start("line").set("x1", x1).set("y1", y1).set("x2", x2).set("y2", y2);
        svg.set("stroke", colour).set("stroke-width", thickness);
        if (!dash.isEmpty()) {
            svg.set("stroke-dasharray", dash);
        }
        svg.end();
    }

    /** A path that is not filled, or one that is all filled. */
    void path(String data, String fill, String line, double thickness) {
        svg.start("path").set("d", data).set("fill", fill);
        if (!line.isEmpty()) {
            svg.set("stroke", line).set("stroke-width", thickness);
        }
        svg.end();
    }

    /** Text that begins at a place; {@code y} is the middle of the line. */
    void text(double x, double y, double size, String colour, String text) {
        text(x, y, size, colour, "start", false, text);
    }

    /** Text cut where there is no room, with all of it to be read when one points at it. */
    void label(double x, double y, double size, double room, String text) {
        String fitting = Lettering.fit(text, size, room);
        svg.start("g");
        tooltip(fitting.equals(text) ? "" : text);
        text(x, y, size, Palette.INK, fitting);
        svg.end();
    }

    /** Bold text that begins at a place. */
    void heading(double x, double y, double size, String text) {
        text(x, y, size, Palette.INK, "start", true, text);
    }

    /** Text around a place. */
    void centred(double x, double y, double size, String colour, String text) {
        text(x, y, size, colour, "middle", false, text);
    }

    /** Text around a place, on a piece of paper of its own. */
    void note(double x, double y, double size, String colour, String text) {
        double width = Lettering.width(text, size) + 6;
        svg.start("rect")
                .set("x", x - width / 2)
                .set("y", y - size * 0.65)
                .set("width", width)
                .set("height", size * 1.3);
        svg.set("rx", 3).set("fill", Palette.PAPER).end();
        text(x, y, size, colour, "middle", true, text);
    }

    private void text(double x, double y, double size, String colour, String anchor, boolean bold, String text) {
        svg.start("text").set("x", x).set("y", y + size * BASELINE);
        svg.set("font-size", size).set("fill", colour);
        if (!anchor.equals("start")) {
            svg.set("text-anchor", anchor);
        }
        if (bold) {
            svg.set("font-weight", "bold");
        }
        svg.text(text).end();
    }

    /** What is shown when one points at the current element. */
    void tooltip(String text) {
        if (!text.isEmpty()) {
            svg.element("title", text);
        }
    }
}
