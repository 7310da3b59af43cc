package org.gilcheck.reports.timeline;

import org.gilcheck.reports.traces.Palette;

/** A small sign above a thread's bar: something that happens in one step. */
enum Mark {
    /** A message arrives. */
    MESSAGE("a message arrives", "ioReady", "M-5,-4H5V4H-5ZM-5,-4L0,1L5,-4", Palette.INK, false),
    /** A message has been dealt with. */
    ANSWERED("message done", "ioDone", "M-5,0L-1.5,4L5,-4", Palette.INK, false),
    /** A signal arrives. */
    SIGNAL("a signal arrives", "signalArrives", "M1,-5L-4,1H0L-1,5L4,-1H0Z", Palette.INK, true),
    /** A signal is handled. */
    HANDLED("signal handled", "signalHandled", "M-5,0L-1.5,4L5,-4", Palette.INK, false),
    /** A checkpoint makes a thread let the GIL go. */
    FORCED("has to let go", "forced", "M-4.5,-3.5H4.5L0,4Z", Palette.INK, true),
    /** A thread that has let the GIL go is the next to get it, though another wants it. */
    TAKEN_BACK(
            "takes it back, though another waits",
            "",
            "M-4.5,4V0A4,4 0 0 1 3.5,0V2M0.5,0L3.5,4L6.5,0",
            Palette.FAULT,
            false),
    /** A thread was woken and found the GIL taken. */
    WOKEN_IN_VAIN("woken in vain", "wokeInVain", "M-4.5,-4.5L4.5,4.5M4.5,-4.5L-4.5,4.5", Palette.FAULT, false),
    /** A faulty step. */
    FAULT("wrong", "fault", "M0,-6L1.5,-2L6,-2L2.5,1L4,5.5L0,3L-4,5.5L-2.5,1L-6,-2L-1.5,-2Z", Palette.FAULT, true);

    private final String text;
    private final String event;
    private final String path;
    private final String colour;
    private final boolean filled;

    Mark(String text, String event, String path, String colour, boolean filled) {
        this.text = text;
        this.event = event;
        this.path = path;
        this.colour = colour;
        this.filled = filled;
    }

    /** What it means, in a few words. */
    String text() {
        return text;
    }

    /** The event of a step that it stands for; empty if it takes more than an event to know. */
    String event() {
        return event;
    }

    /** Draws it, some ten pixels wide, around a point. */
    void draw(SvgWriter svg, double x, double y, String tooltip) {
        drawPath(svg, x, y, "none", Palette.PAPER, 4.5, "");
        drawPath(svg, x, y, filled ? colour : "none", colour, filled ? 1 : 1.8, tooltip);
    }

    private void drawPath(
            SvgWriter svg, double x, double y, String fill, String line, double thickness, String tooltip) {
        svg.start("path")
                .set("d", path)
                .set("transform", "translate(" + SvgWriter.number(x) + " " + SvgWriter.number(y) + ")")
                .set("fill", fill)
                .set("stroke", line)
                .set("stroke-width", thickness)
                .set("stroke-linejoin", "round");
        if (!tooltip.isEmpty()) {
            svg.element("title", tooltip);
        }
        svg.end();
    }
}
