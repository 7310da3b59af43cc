package org.gilcheck.reports.timeline;

import java.util.ArrayList;
import java.util.List;

/**
 * Something that a thread has to wait for: the GIL, or the answer to a message.
 *
 * @param from the standing in which it begins
 * @param to the standing in which it is over; the last one if it never is
 * @param isOver whether it comes to an end
 */
record Span(int from, int to, boolean isOver) {

    /** From each request for the GIL until it is granted. */
    static List<Span> waits(Scene scene, int thread) {
        List<Span> spans = new ArrayList<>();
        int begin = -1;
        for (int standing = 0; standing <= scene.length(); standing++) {
            boolean wants = ThreadState.wants(scene.standing(standing, thread));
            HandOver grant = standing == 0 ? null : scene.grant(standing);
            boolean isGranted = grant != null && grant.to() == thread;
            if (begin >= 0 && (!wants || isGranted)) {
                spans.add(new Span(begin, standing, true));
                begin = -1;
            }
            if (wants && begin < 0) {
                begin = standing;
            }
        }
        if (begin >= 0) {
            spans.add(new Span(begin, scene.length(), false));
        }
        return spans;
    }

    /** From each message for a thread until it is dealt with, or from a signal until it is handled. */
    static List<Span> between(Scene scene, int thread, Mark first, Mark last) {
        List<Span> spans = new ArrayList<>();
        int begin = -1;
        for (int step = 1; step <= scene.length(); step++) {
            if (scene.step(step).thread() == thread) {
                if (begin >= 0 && scene.marks(step).contains(last)) {
                    spans.add(new Span(begin, step, true));
                    begin = -1;
                }
                if (begin < 0 && scene.marks(step).contains(first)) {
                    begin = step;
                }
            }
        }
        if (begin >= 0) {
            spans.add(new Span(begin, scene.length(), false));
        }
        return spans;
    }

    /** True if it has begun before a loop, or with it, and is not over in it: it never will be. */
    boolean isForEver(Scene scene) {
        boolean lastsAllRounds =
                scene.trace().hasLoop() && from <= scene.trace().loopStart();
        return !isOver && (scene.isStuck() || lastsAllRounds);
    }

    /** How long it lasts. */
    long duration(Scene scene) {
        return scene.trace().time(to) - scene.trace().time(from);
    }
}
