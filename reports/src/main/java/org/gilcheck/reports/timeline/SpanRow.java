package org.gilcheck.reports.timeline;

import java.util.ArrayList;
import java.util.List;
import org.gilcheck.properties.runs.Trace;
import org.gilcheck.reports.traces.Palette;

/** A row of brackets above or below a thread's bar, each with what it is that takes so long. */
final class SpanRow {
    private final Scene scene;
    private final Axis axis;
    private final List<Labelled> spans = new ArrayList<>();

    /** The texts from long to short; the first that fits is taken. */
    private record Labelled(Span span, List<String> texts) {}

    private SpanRow(Scene scene, Axis axis) {
        this.scene = scene;
        this.axis = axis;
    }

    /** How long a thread waits for the GIL each time. */
    static SpanRow waits(Scene scene, Axis axis, int thread) {
        SpanRow row = new SpanRow(scene, axis);
        for (Span span : Span.waits(scene, thread)) {
            if (span.isForEver(scene)) {
                row.add(span, List.of("waits for ever"));
            } else if (span.isOver() && span.duration(scene) > 0) {
                String amount = row.amount(span);
                row.add(
                        span,
                        List.of(
                                "waits " + amount,
                                "waits " + span.duration(scene),
                                Long.toString(span.duration(scene))));
            }
        }
        return row;
    }

    /** How long a thread takes to answer messages and to handle signals. */
    static SpanRow answers(Scene scene, Axis axis, int thread) {
        SpanRow row = new SpanRow(scene, axis);
        row.addAll(Span.between(scene, thread, Mark.MESSAGE, Mark.ANSWERED), "answered");
        row.addAll(Span.between(scene, thread, Mark.SIGNAL, Mark.HANDLED), "handled");
        return row;
    }

    private void addAll(List<Span> found, String what) {
        for (Span span : found) {
            if (span.isForEver(scene)) {
                add(span, List.of("never " + what));
            } else if (span.isOver() && scene.trace().timed()) {
                add(span, List.of(what + " after " + amount(span), amount(span), Long.toString(span.duration(scene))));
            } else {
                add(span, span.isOver() ? List.of(what) : List.of());
            }
        }
    }

    private String amount(Span span) {
        Trace trace = scene.trace();
        return span.duration(scene) + " " + Units.of(trace, span.duration(scene));
    }

    private void add(Span span, List<String> texts) {
        if (span.to() > axis.from() && span.from() < axis.to()) {
            spans.add(new Labelled(span, texts));
        }
    }

    boolean isEmpty() {
        return spans.isEmpty();
    }

    /**
     * Draws the brackets.
     *
     * @param y the middle of the row
     * @param foot how far down the ends of the brackets reach; negative for up
     */
    void draw(Pen pen, double y, double foot) {
        for (Labelled each : spans) {
            Span span = each.span();
            double left = axis.x(span.from());
            double right = span.isOver() ? axis.x(span.to()) : axis.right();
            String begin = span.from() < axis.from()
                    ? "M" + SvgWriter.number(left) + "," + SvgWriter.number(y)
                    : "M" + SvgWriter.number(left + 0.5) + "," + SvgWriter.number(y + foot) + "V" + SvgWriter.number(y);
            boolean ends = span.isOver() && span.to() <= axis.to();
            pen.path(
                    begin + "H" + SvgWriter.number(right - 0.5) + (ends ? "v" + SvgWriter.number(foot) : ""),
                    "none",
                    Palette.MUTED,
                    1);
            for (String text : each.texts()) {
                if (Lettering.width(text, Pen.SMALL) + 6 <= right - left) {
                    pen.note((left + right) / 2, y, Pen.SMALL, Palette.INK, text);
                    break;
                }
            }
        }
    }
}
