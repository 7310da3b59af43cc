package org.gilcheck.reports.timeline;

import java.util.List;
import org.gilcheck.reports.traces.Palette;

/** How many threads want the GIL of an interpreter, as a chart of steps. */
final class QueueLane implements Lane {
    private static final double HEIGHT = 24;

    private final Scene scene;
    private final Axis axis;
    private final int interpreter;

    QueueLane(Scene scene, Axis axis, int interpreter) {
        this.scene = scene;
        this.axis = axis;
        this.interpreter = interpreter;
    }

    @Override
    public String label() {
        return scene.interpreters() == 1 ? "want it" : "want " + interpreter;
    }

    @Override
    public double height() {
        return HEIGHT;
    }

    @Override
    public void draw(Pen pen, double top) {
        Tooltips tooltips = new Tooltips(scene);
        List<Segment<Integer>> segments =
                Segment.of(axis.from(), axis.to(), standing -> scene.wanting(standing, interpreter));
        int most = Math.max(1, segments.stream().mapToInt(Segment::value).max().orElse(1));
        double bottom = top + HEIGHT;
        for (Segment<Integer> segment : segments) {
            double x = axis.x(segment.from());
            double width = axis.endOf(segment.to()) - x;
            double height = HEIGHT * segment.value() / most;
            if (width > 0 && segment.value() > 0) {
                pen.rectangle(
                        x,
                        bottom - height,
                        width,
                        height,
                        Palette.WAITING,
                        "",
                        tooltips.of(segment.value() + " want the GIL", segment));
                pen.line(x, bottom - height, x + width, bottom - height, Palette.WAITING_HATCH, 1.5, "");
                String text = Integer.toString(segment.value());
                if (Lettering.width(text, Pen.SMALL) + 2 <= width && height >= Pen.SMALL) {
                    pen.centred(x + width / 2, bottom - height / 2, Pen.SMALL, Palette.INK, text);
                }
            }
        }
        pen.line(axis.left(), bottom, axis.right(), bottom, Palette.GRID, 1, "");
    }
}
