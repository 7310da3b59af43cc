package org.gilcheck.reports.timeline;

import org.gilcheck.reports.traces.Palette;

/**
 * The bar of a thread: the higher and darker, the more it has to do with the GIL. Above it are signs of what happens to
 * it, below it how long it waits.
 */
final class ThreadLane implements Lane {
    private static final double MARK_ROW = 14;
    private static final double SPAN_ROW = 16;
    private static final double WAIT_ROW = 15;

    private final Scene scene;
    private final Axis axis;
    private final int thread;
    private final Tooltips tooltips;
    private final SpanRow answers;
    private final SpanRow waits;
    private final boolean hasMarks;

    ThreadLane(Scene scene, Axis axis, int thread) {
        this.scene = scene;
        this.axis = axis;
        this.thread = thread;
        tooltips = new Tooltips(scene);
        answers = SpanRow.answers(scene, axis, thread);
        waits = SpanRow.waits(scene, axis, thread);
        boolean marked = false;
        for (int step = 1; step <= scene.length(); step++) {
            marked |= axis.shows(step) && isMine(step) && !scene.marks(step).isEmpty();
        }
        hasMarks = marked;
    }

    private boolean isMine(int step) {
        return scene.step(step).thread() == thread;
    }

    @Override
    public String label() {
        return scene.name(thread);
    }

    @Override
    public double height() {
        return middle() + ThreadState.HIGHEST / 2 + (waits.isEmpty() ? 0 : WAIT_ROW);
    }

    @Override
    public double middle() {
        return (answers.isEmpty() ? 0 : SPAN_ROW) + (hasMarks ? MARK_ROW : 0) + ThreadState.HIGHEST / 2;
    }

    @Override
    public void draw(Pen pen, double top) {
        double y = top + middle();
        for (Segment<ThreadState> segment :
                Segment.of(axis.from(), axis.to(), standing -> scene.state(standing, thread))) {
            drawSegment(pen, segment, y);
        }
        for (HandOver grant : scene.handOvers()) {
            if (grant.brief() && grant.to() == thread && axis.shows(grant.step())) {
                String tooltip = tooltips.of(label() + " gets the GIL and drops it at once", grant.step());
                bar(pen, ThreadState.HOLDS, axis.x(grant.step()), Axis.BRIEF, y, tooltip);
            }
        }
        waits.draw(pen, y + ThreadState.HIGHEST / 2 + WAIT_ROW / 2, -5);
        answers.draw(pen, top + SPAN_ROW / 2, 6);
        drawMarks(pen, top + (answers.isEmpty() ? 0 : SPAN_ROW) + MARK_ROW / 2 - 1);
    }

    private void drawSegment(Pen pen, Segment<ThreadState> segment, double y) {
        double x = axis.x(segment.from());
        double width = axis.endOf(segment.to()) - x;
        ThreadState state = segment.value();
        bar(pen, state, x, width, y, tooltips.of(label() + ": " + state.text(), segment, thread));
        String text = switch (state) {
            case HOLDS -> "has the GIL";
            case ENDED -> "ended";
            default -> "";
        };
        if (!text.isEmpty() && Lettering.width(text, Pen.SMALL) + 8 <= width) {
            if (state == ThreadState.HOLDS) {
                pen.centred(x + width / 2, y, Pen.SMALL, Palette.INK, text);
            } else {
                pen.note(x + width / 2, y, Pen.SMALL, Palette.MUTED, text);
            }
        }
    }

    static void bar(Pen pen, ThreadState state, double x, double width, double y, String tooltip) {
        double height = state.height();
        if (width <= 0) {
            return;
        }
        switch (state) {
            case ENDED -> {}
            case IDLE -> pen.rectangle(x, y - height / 2, width, height, Palette.IDLE, Palette.IDLE_LINE, tooltip);
            case BLOCKED -> {
                pen.rectangle(x, y - height / 2, width, height, Palette.IDLE, "", tooltip);
                pen.line(x, y, x + width, y, Palette.IDLE_LINE, 1.5, "1.5 4");
            }
            case WAITING, AWAKE -> {
                pen.rectangle(x, y - height / 2, width, height, state.colour(), "", "");
                String pattern = state == ThreadState.WAITING ? "waiting" : "awake";
                pen.hatching(pattern, x, y - height / 2, width, height, tooltip);
            }
            default -> pen.rectangle(x, y - height / 2, width, height, state.colour(), "", tooltip);
        }
    }

    private void drawMarks(Pen pen, double y) {
        for (int step = Math.max(1, axis.from()); step <= axis.to(); step++) {
            if (isMine(step) && axis.shows(step)) {
                double x = axis.x(step);
                for (Mark mark : scene.marks(step)) {
                    mark.draw(pen.svg(), x, y, tooltips.of(label() + ": " + mark.text(), step));
                    x += 12;
                }
            }
        }
    }
}
