package org.gilcheck.reports.timeline;

import org.gilcheck.properties.runs.Trace;

/**
 * Which standings of a trace are drawn: as many as can be read well.
 *
 * @param from the first
 * @param to the last
 */
record Extent(int from, int to) {

    /** What a window asks for, or as much of it as there is room for. */
    static Extent of(Scene scene, Window window, double room) {
        Trace trace = scene.trace();
        Window.Edge first = window.from();
        Window.Edge last = window.to();
        if (first != null) {
            int from = Math.min(first.firstStanding(trace), Math.max(0, scene.length() - 1));
            int to = last == null ? scene.length() : last.lastStanding(trace);
            int most = Math.min(scene.length(), Math.max(from + 1, to));
            return new Extent(from, lastThatFits(scene, from, most, room));
        }
        int to = last == null ? scene.length() : Math.max(Math.min(1, scene.length()), last.lastStanding(trace));
        Extent best = new Extent(firstThatFits(scene, to, room), to);
        if (last == null && trace.hasLoop() && best.from() > trace.loopStart()) {
            return new Extent(trace.loopStart(), lastThatFits(scene, trace.loopStart(), scene.length(), room));
        }
        return best;
    }

    private static int firstThatFits(Scene scene, int to, double room) {
        double rest = room - Axis.tail(scene, to);
        int from = to;
        while (from > 0 && rest >= Axis.need(scene, from - 1, from - 1)) {
            from--;
            rest -= Axis.need(scene, from, -1);
        }
        return from;
    }

    private static int lastThatFits(Scene scene, int from, int most, double room) {
        double rest = room;
        int to = from;
        while (to < most && rest >= Axis.need(scene, to, from)) {
            rest -= Axis.need(scene, to, from);
            to++;
        }
        return Math.max(to, Math.min(most, from + 1));
    }

    /** True if something is left out. */
    boolean isPartOf(Scene scene) {
        return from > 0 || to < scene.length();
    }
}
