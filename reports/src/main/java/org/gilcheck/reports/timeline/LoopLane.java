package org.gilcheck.reports.timeline;

import org.gilcheck.reports.traces.Palette;

/** How the run goes on: a bracket over each round of its loop, or over what lasts for ever; or where it ends. */
final class LoopLane implements Lane {
    private static final double HEIGHT = 22;

    private final Scene scene;
    private final Axis axis;
    private final int roundLength;

    LoopLane(Scene scene, Axis axis, int roundLength) {
        this.scene = scene;
        this.axis = axis;
        this.roundLength = roundLength;
    }

    /** True if there is anything to say of the run's end in what is drawn. */
    static boolean isNeeded(Scene scene, Axis axis) {
        return scene.trace().hasLoop()
                ? axis.to() > scene.trace().loopStart()
                : scene.hasPoint() && axis.to() == scene.length();
    }

    @Override
    public String label() {
        return "";
    }

    @Override
    public double height() {
        return HEIGHT;
    }

    @Override
    public void draw(Pen pen, double top) {
        double y = top + 8;
        if (scene.trace().hasLoop()) {
            drawRounds(pen, y);
        } else if (scene.isStuck()) {
            bracket(pen, axis.x(scene.length()), axis.right(), y, "stuck for ever", "stuck");
        } else {
            pen.centred(axis.x(scene.length()), y, Pen.TEXT, Palette.FAULT, "here");
        }
    }

    /** Lines from top to bottom where the rounds begin, or where the run ends. */
    void drawGuides(Pen pen, double top, double bottom) {
        if (!scene.trace().hasLoop()) {
            double x = axis.x(scene.length());
            pen.line(x, top, x, bottom, Palette.FAULT, 1.2, "4 3");
            return;
        }
        for (int standing = scene.trace().loopStart(); standing <= axis.to(); standing += roundLength) {
            if (standing >= axis.from()) {
                pen.line(axis.x(standing), top, axis.x(standing), bottom, Palette.IDLE_LINE, 1, "2 4");
            }
        }
    }

    private void drawRounds(Pen pen, double y) {
        int rounds = (scene.length() - scene.trace().loopStart()) / roundLength;
        for (int round = 0; round < rounds; round++) {
            int from = scene.trace().loopStart() + round * roundLength;
            int to = from + roundLength;
            if (from < axis.to() && to > axis.from()) {
                String text = rounds == 1
                        ? "again and again, for ever"
                        : round == 0 ? "the loop" : round == rounds - 1 ? "… and so on, for ever" : "again";
                bracket(pen, axis.x(from), axis.x(to), y, text, rounds == 1 ? "for ever" : "");
            }
        }
    }

    private static void bracket(Pen pen, double left, double right, double y, String text, String shorter) {
        pen.path(
                "M" + SvgWriter.number(left + 1) + "," + SvgWriter.number(y + 9) + "V" + SvgWriter.number(y) + "H"
                        + SvgWriter.number(right - 1) + "v9",
                "none",
                Palette.INK,
                1.5);
        for (String fitting : new String[] {text, shorter}) {
            if (!fitting.isEmpty() && Lettering.width(fitting, Pen.TEXT) + 12 <= right - left) {
                pen.note((left + right) / 2, y, Pen.TEXT, Palette.INK, fitting);
                return;
            }
        }
    }
}
