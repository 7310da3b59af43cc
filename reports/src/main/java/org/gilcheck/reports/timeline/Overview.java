package org.gilcheck.reports.timeline;

import java.util.EnumMap;
import java.util.Map;
import org.gilcheck.reports.traces.Palette;

/** The whole trace in small, where only a part of it is drawn below: a thin line for each thread, and a frame around the part. */
final class Overview {
    private static final double THREAD = 7;
    private static final double GAP = 2;
    private static final double ABOVE = 20;
    private static final double BELOW = 14;
    private static final int COLUMN = 2;

    private final Scene scene;
    private final Axis axis;

    Overview(Scene scene, Axis axis) {
        this.scene = scene;
        this.axis = axis;
    }

    double height() {
        return ABOVE + scene.threads().size() * (THREAD + GAP) + BELOW;
    }

    void draw(Pen pen, double left, double top, double width) {
        int columns = (int) (width / COLUMN);
        int length = scene.length() + 1;
        double y = top + ABOVE;
        pen.text(
                left, top + ABOVE / 2 - 2, Pen.SMALL, Palette.MUTED, "the whole run; the frame is what is drawn below");
        for (int thread : scene.threads()) {
            int drawn = thread;
            double bar = y;
            for (Segment<ThreadState> segment : Segment.of(
                    0,
                    columns - 1,
                    column -> most(drawn, standing(column, columns, length), standing(column + 1, columns, length)))) {
                if (segment.value() != ThreadState.IDLE && segment.value() != ThreadState.BLOCKED) {
                    pen.rectangle(
                            left + segment.from() * COLUMN,
                            bar,
                            (segment.to() - segment.from() + 1) * COLUMN,
                            THREAD,
                            segment.value().colour(),
                            "",
                            "");
                }
            }
            y += THREAD + GAP;
        }
        double from = left + width * axis.from() / length;
        double to = left + width * (axis.to() + 1) / length;
        pen.rectangle(from, top + ABOVE - 3, Math.max(3, to - from), y - top - ABOVE + 4, "none", Palette.INK, "");
        pen.path(
                "M" + SvgWriter.number(from) + "," + SvgWriter.number(y + 1) + "L" + SvgWriter.number(axis.left()) + ","
                        + SvgWriter.number(y + BELOW) + "M" + SvgWriter.number(Math.max(from + 3, to)) + ","
                        + SvgWriter.number(y + 1) + "L" + SvgWriter.number(axis.right()) + ","
                        + SvgWriter.number(y + BELOW),
                "none",
                Palette.IDLE_LINE,
                1);
    }

    private static int standing(int column, int columns, int length) {
        return (int) ((long) column * length / columns);
    }

    /** What a thread is most of the time between two standings, the later one not counted. */
    private ThreadState most(int thread, int from, int to) {
        Map<ThreadState, Integer> counts = new EnumMap<>(ThreadState.class);
        ThreadState most = scene.state(from, thread);
        for (int standing = from; standing < Math.max(to, from + 1); standing++) {
            ThreadState state = scene.state(standing, thread);
            if (counts.merge(state, 1, Integer::sum) > counts.getOrDefault(most, 0)) {
                most = state;
            }
        }
        return most;
    }
}
