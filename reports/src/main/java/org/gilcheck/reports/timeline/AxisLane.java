package org.gilcheck.reports.timeline;

import java.util.List;
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
        Numbers numbers = new Numbers(pen, top);
        List<Moment> moments = axis.moments();
        Moment last = moments.get(moments.size() - 1);
        numbers.reserve(last.middle(), Long.toString(last.time()));
        long every = every(moments.get(0), last);
        for (Moment moment : moments) {
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
            } else if (moment.time() % every == 0) {
                pen.line(moment.left(), top, moment.left(), top + BLOCK, Palette.INK, 1, "");
            }
            if (width > 1 || moment.time() % every == 0 || moment.equals(last)) {
                numbers.write(moment.middle(), Long.toString(moment.time()));
            }
        }
    }

    /** At which multiples there are numbers, so that there is room for them: 1, 2, 5, 10 ... */
    private static long every(Moment first, Moment last) {
        double unit = (last.right() - first.left()) / Math.max(1, last.time() - first.time());
        double room = Lettering.width(Long.toString(last.time()), Pen.SMALL) + Numbers.GAP;
        long power = 1;
        while (5 * power * unit < room && power < Long.MAX_VALUE / 100) {
            power *= 10;
        }
        return power * unit >= room ? power : 2 * power * unit >= room ? 2 * power : 5 * power;
    }

    private void drawSteps(Pen pen, double top) {
        Numbers numbers = new Numbers(pen, top);
        for (int step = Math.max(1, axis.from()); step <= axis.to(); step++) {
            double x = axis.x(step);
            int number = scene.step(step).number();
            if (axis.shows(step) && (number % 5 == 0 || step == 1 || axis.to() - axis.from() <= 20)) {
                pen.line(x, top, x, top + BLOCK, Palette.INK, 1, "");
                numbers.write(x, Integer.toString(number));
            }
        }
    }

    /** Writes numbers from left to right, where there is room; the last one always. */
    private static final class Numbers {
        private static final double GAP = 5;

        private final Pen pen;
        private final double top;
        private double free;
        private double end = Double.MAX_VALUE;
        private double last = Double.MAX_VALUE;

        Numbers(Pen pen, double top) {
            this.pen = pen;
            this.top = top;
        }

        void reserve(double x, String text) {
            last = x;
            end = x - Lettering.width(text, Pen.SMALL) / 2 - GAP;
        }

        void write(double x, String text) {
            double half = Lettering.width(text, Pen.SMALL) / 2;
            if (x == last || (x - half >= free && x + half <= end)) {
                pen.centred(x, top + BLOCK + 9, Pen.SMALL, Palette.INK, text);
                free = x + half + GAP;
            }
        }
    }
}
