package org.gilcheck.reports.timeline;

import org.gilcheck.reports.traces.Palette;

/** Which thread is on a core; white while none is. */
final class CoreLane implements Lane {
    private static final double HEIGHT = 14;
    private static final int NOBODY = -1;

    private final Scene scene;
    private final Axis axis;
    private final int core;

    CoreLane(Scene scene, Axis axis, int core) {
        this.scene = scene;
        this.axis = axis;
        this.core = core;
    }

    @Override
    public String label() {
        return "core " + core;
    }

    @Override
    public double height() {
        return HEIGHT;
    }

    @Override
    public void draw(Pen pen, double top) {
        Tooltips tooltips = new Tooltips(scene);
        pen.rectangle(axis.left(), top, axis.right() - axis.left(), HEIGHT, Palette.PAPER, Palette.GRID, "free");
        for (Segment<Integer> segment : Segment.of(axis.from(), axis.to(), this::thread)) {
            int thread = segment.value();
            if (thread != NOBODY) {
                double x = axis.x(segment.from());
                double width = axis.endOf(segment.to()) - x;
                pen.rectangle(
                        x,
                        top,
                        width,
                        HEIGHT,
                        Palette.thread(thread),
                        "",
                        tooltips.of(scene.name(thread) + " on " + label(), segment));
                String text = ShortName.of(scene, thread);
                if (Lettering.width(text, Pen.SMALL) + 2 <= width) {
                    pen.centred(x + width / 2, top + HEIGHT / 2, Pen.SMALL, Palette.onThread(thread), text);
                }
            }
        }
    }

    private int thread(int standing) {
        for (int thread = 0; thread < scene.trace().threads().size(); thread++) {
            if (scene.standing(standing, thread).core() == core) {
                return thread;
            }
        }
        return NOBODY;
    }
}
