package org.gilcheck.reports.timeline;

import org.gilcheck.reports.timeline.Axis.Moment;
import org.gilcheck.reports.traces.Palette;

/** The axis: time, with the moments in which steps are spread out; or the numbers of steps. */
final class AxisLane implements Lane {
    static final double HEIGHT = 24;
    private static final double BLOCK = 5;

    private final Scene scene;
    private final Axis axis;

    AxisLane(Scene scene, Axis axis) {
        this.scene = scene;
        this.axis = axis;
    }

    @Override
    public String label() {
        return scene.trace().timed() ? "time (" + Units.of(scene.trace(), 2) + ")" : "step";
    }

    @Override
    public double height() {
        return HEIGHT;
    }

    @Override
    public double middle() {
        return HEIGHT / 2;
    }

    @Override
    public void draw(Pen pen, double top) {
        pen.line(axis.left(), top, axis.right(), top, Palette.INK, 1, "");
        if (scene.trace().timed()) {
            drawTimes(pen, top);
        } else {
            drawSteps(pen, top);
        }
    }

    private void drawTimes(Pen pen, double top) {
        double free = 0;
        for (Moment moment : axis.moments()) {
            double width = moment.right() - moment.left();
            if (width > 1) {
                pen.rectangle(
                        moment.left(),
                        top,
                        width,
                        BLOCK,
                        Palette.MUTED,
                        "",
                        "time " + moment.time() + ": steps that take no time, spread out");
            } else {
                pen.line(moment.left(), top, moment.left(), top + BLOCK, Palette.INK, 1, "");
            }
            free = label(pen, (moment.left() + moment.right()) / 2, top, Long.toString(moment.time()), free);
        }
    }

    private void drawSteps(Pen pen, double top) {
        double free = 0;
        for (int step = Math.max(1, axis.from()); step <= axis.to(); step++) {
            double x = axis.x(step);
            int number = scene.step(step).number();
            if (axis.shows(step) && (number % 5 == 0 || step == 1 || axis.to() - axis.from() <= 20)) {
                pen.line(x, top, x, top + BLOCK, Palette.INK, 1, "");
                free = label(pen, x, top, Integer.toString(number), free);
            }
        }
    }

    /** Writes a number if there is room, and says from where on there is room again. */
    private static double label(Pen pen, double x, double top, String text, double free) {
        double half = Lettering.width(text, Pen.SMALL) / 2;
        if (x - half < free) {
            return free;
        }
        pen.centred(x, top + BLOCK + 9, Pen.SMALL, Palette.INK, text);
        return x + half + 5;
    }
}
