package org.gilcheck.reports.timeline;

import org.gilcheck.properties.runs.Trace.Change;
import org.gilcheck.properties.runs.Trace.Step;

/** What is told of a piece of a timeline when one points at it. */
final class Tooltips {
    private static final int MOST_STEPS = 8;

    private final Scene scene;

    Tooltips(Scene scene) {
        this.scene = scene;
    }

    /** When something is so, and which steps a thread takes meanwhile. */
    String of(String what, Segment<?> segment, int thread) {
        StringBuilder text = new StringBuilder(what).append('\n').append(when(segment));
        int told = 0;
        int untold = 0;
        for (int step = Math.max(1, segment.from()); step <= segment.to(); step++) {
            if (scene.step(step).thread() == thread) {
                if (told == MOST_STEPS) {
                    untold++;
                } else {
                    text.append('\n').append(line(scene.step(step)));
                    told++;
                }
            }
        }
        return untold == 0 ? text.toString() : text + "\n… and " + untold + " more";
    }

    /** When something is so. */
    String of(String what, Segment<?> segment) {
        return what + "\n" + when(segment);
    }

    /** What a step is. */
    String of(String what, int step) {
        return what + "\n" + line(scene.step(step));
    }

    private String when(Segment<?> segment) {
        StringBuilder text =
                new StringBuilder(segment.from() == 0 ? "from the start" : "from step " + number(segment.from()));
        text.append(segment.to() >= scene.length() ? " to the end" : " to step " + number(segment.to() + 1));
        if (scene.trace().timed()) {
            long begin = scene.trace().time(segment.from());
            long end = scene.trace().time(Math.min(scene.length(), segment.to() + 1));
            text.append(begin == end ? ", at time " + begin : ", time " + begin + " to " + end);
        }
        return text.toString();
    }

    private int number(int step) {
        return scene.step(step).number();
    }

    private static String line(Step step) {
        StringBuilder text = new StringBuilder("step " + step.number() + ": " + step.text());
        for (Change change : step.changes()) {
            text.append(", ").append(change);
        }
        return text.toString();
    }
}
