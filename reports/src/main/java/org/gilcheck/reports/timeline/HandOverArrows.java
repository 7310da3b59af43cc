package org.gilcheck.reports.timeline;

import java.util.Map;
import org.gilcheck.reports.traces.Palette;

/** Arrows from the bar of the thread that drops the GIL to the bar of the one that gets it next. */
final class HandOverArrows {
    private static final double HALF = ThreadState.HIGHEST / 2;

    private final Scene scene;
    private final Axis axis;

    HandOverArrows(Scene scene, Axis axis) {
        this.scene = scene;
        this.axis = axis;
    }

    /**
     * Draws them.
     *
     * @param middles where the middle of each thread's bar is
     */
    void draw(Pen pen, Map<Integer, Double> middles) {
        for (HandOver grant : scene.handOvers()) {
            if (grant.from() >= 0 && isDrawn(grant)) {
                double from = middles.getOrDefault(grant.from(), 0.0);
                double to = middles.getOrDefault(grant.to(), 0.0);
                boolean down = to > from;
                double x = axis.x(grant.step());
                arrow(
                        pen,
                        Math.max(axis.left(), axis.x(grant.dropStep())),
                        from + (down ? HALF : -HALF),
                        x,
                        to + (down ? -HALF : HALF));
            }
        }
    }

    private boolean isDrawn(HandOver grant) {
        return grant.from() != grant.to()
                && grant.dropStep() >= axis.from()
                && axis.shows(grant.step())
                && !scene.holds(grant.step(), grant.from());
    }

    /** True if there is at least one. */
    boolean isAny() {
        return scene.handOvers().stream().anyMatch(grant -> grant.from() >= 0 && isDrawn(grant));
    }

    static void sample(Pen pen, double x, double y) {
        arrow(pen, x + 6, y - 10, x + 18, y + 10);
    }

    private static void arrow(Pen pen, double x1, double y1, double x2, double y2) {
        double head = y2 > y1 ? -6 : 6;
        pen.line(x1, y1, x2, y2 + head, Palette.PAPER, 3.5, "");
        pen.line(x1, y1, x2, y2 + head, Palette.INK, 1.3, "");
        pen.path(
                "M" + SvgWriter.number(x2) + "," + SvgWriter.number(y2) + "l-3.5," + SvgWriter.number(head) + "h7z",
                Palette.INK,
                Palette.PAPER,
                0.8);
    }
}
