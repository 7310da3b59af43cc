package org.gilcheck.reports.timeline;

import java.util.ArrayList;
import java.util.List;

/**
 * Where steps are drawn, from left to right.
 *
 * <p>Where steps take time, time is drawn to scale; those that take none would lie on top of each other, so each that
 * changes something in the picture is given a little room, and the axis shows such moments as grey blocks. Where steps
 * take no time, every step gets the same room.
 */
final class Axis {
    /** The room of a step that takes no time, in pixels. */
    private static final double MOMENT = 7;
    /** The room of a step with a mark. */
    private static final double MARKED = 13;
    /** The room of a thread that has the GIL for a single step. */
    static final double BRIEF = 6;

    /** The room of a unit of time, where there is any choice. */
    private static final double USUAL_UNIT = 5;
    /** How much room time takes at least, compared with that of moments. */
    private static final double LEAST_SHARE = 0.6;

    private static final double NARROWEST_UNIT = 0.5;
    private static final double WIDEST_UNIT = 60;
    private static final double WIDEST_STEP = 60;
    private static final double MOST_STRETCH = 2.5;
    private static final double NARROWEST_STEP = 6;
    private static final double TAIL = 40;
    private static final double STUCK_TAIL = 130;

    private final Scene scene;
    private final int from;
    private final int to;
    private final double[] positions;
    private final double end;

    /** A moment, as it is spread out: from the first to the last standing at the same time. */
    record Moment(long time, double left, double right) {
        double middle() {
            return (left + right) / 2;
        }
    }

    private Axis(Scene scene, int from, int to, double left, double narrowest, double widest) {
        this.scene = scene;
        this.from = from;
        this.to = to;
        double fixed = tail(scene, to);
        double elastic = 0;
        for (int standing = from; standing < to; standing++) {
            fixed += fixed(scene, standing, from);
            elastic += elastic(scene, standing);
        }
        boolean timed = scene.trace().timed();
        double most = timed ? WIDEST_UNIT : WIDEST_STEP;
        double stretch = Math.min(MOST_STRETCH, Math.max(1, narrowest / (fixed + elastic * most / MOST_STRETCH)));
        double room = Math.max(narrowest / stretch - fixed, 0);
        double unit = elastic == 0 ? 0 : Math.min(most / stretch, room / elastic);
        if (elastic > 0) {
            double least = Math.max(NARROWEST_UNIT, Math.min(USUAL_UNIT, LEAST_SHARE * fixed / elastic));
            unit = Math.max(unit, timed ? least : NARROWEST_STEP);
        }
        double squeeze = Math.min(stretch, widest / (fixed + unit * elastic));
        positions = new double[to - from + 1];
        double x = left;
        for (int standing = from; standing < to; standing++) {
            positions[standing - from] = x;
            x += squeeze * (fixed(scene, standing, from) + unit * elastic(scene, standing));
        }
        positions[to - from] = x;
        end = x + squeeze * tail(scene, to);
    }

    /** Draws the steps from one standing to another in the room between two widths, squeezed if need be. */
    static Axis of(Scene scene, int from, int to, double left, double narrowest, double widest) {
        return new Axis(scene, from, to, left, narrowest, widest);
    }

    /** How much room is needed between a standing and the next. */
    static double need(Scene scene, int standing, int from) {
        double elastic = elastic(scene, standing);
        double fixed = fixed(scene, standing, from);
        if (!scene.trace().timed()) {
            return fixed + NARROWEST_STEP * elastic;
        }
        boolean isShort = elastic == 0 || !scene.isVisible(standing);
        return fixed + NARROWEST_UNIT * elastic + (isShort ? 0 : USUAL_UNIT - NARROWEST_UNIT);
    }

    /** The room of a standing that does not depend on how long it lasts. */
    private static double fixed(Scene scene, int standing, int from) {
        double brief = 0;
        HandOver grant = standing == 0 ? null : scene.grant(standing);
        if (grant != null && grant.brief()) {
            brief = BRIEF;
        }
        if (!scene.trace().timed() || duration(scene, standing) > 0) {
            return brief;
        }
        boolean isMarked = !scene.marks(standing).isEmpty();
        return brief + (isMarked ? MARKED : standing == from || scene.isVisible(standing) ? MOMENT : 0);
    }

    /** How long a standing lasts: units of time, or steps. */
    private static double elastic(Scene scene, int standing) {
        return scene.trace().timed() ? duration(scene, standing) : 1;
    }

    private static long duration(Scene scene, int standing) {
        return scene.trace().time(standing + 1) - scene.trace().time(standing);
    }

    /** What is left open at the end: in a run that is stuck, a while of it. */
    static double tail(Scene scene, int to) {
        if (to < scene.length()) {
            return 0;
        }
        return scene.isStuck() ? STUCK_TAIL : scene.trace().hasLoop() ? 0 : TAIL;
    }

    /** The first standing that is drawn. */
    int from() {
        return from;
    }

    /** The last standing that is drawn. */
    int to() {
        return to;
    }

    /** Where a standing begins, in pixels; those outside lie on the edges. */
    double x(int standing) {
        return positions[Math.max(from, Math.min(to, standing)) - from];
    }

    /** Where a standing ends. */
    double endOf(int standing) {
        return standing >= to ? end : x(standing + 1);
    }

    double left() {
        return positions[0];
    }

    double right() {
        return end;
    }

    /** True if a step is drawn. */
    boolean shows(int step) {
        return step >= from && step <= to;
    }

    /** The moments that are drawn, one for each time at which there is a step. */
    List<Moment> moments() {
        List<Moment> moments = new ArrayList<>();
        int first = from;
        for (int standing = from; standing <= to; standing++) {
            if (standing == to || duration(scene, standing) > 0) {
                moments.add(new Moment(scene.trace().time(first), x(first), x(standing)));
                first = standing + 1;
            }
        }
        return moments;
    }
}
