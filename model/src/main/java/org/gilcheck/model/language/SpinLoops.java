package org.gilcheck.model.language;

import java.util.List;

/** Finds loops that can go round without any time passing, so that the timed clock can make each round cost some. */
final class SpinLoops {
    private SpinLoops() {}

    /** True if some way leads from {@code head} back to it on which no step takes time. */
    static boolean mayRunWithoutTime(List<ProgramPoint> points, int head) {
        return reaches(points, head, head, new boolean[points.size()]);
    }

    private static boolean reaches(List<ProgramPoint> points, int from, int head, boolean[] seen) {
        ProgramPoint point = points.get(from);
        Action action = point.action();
        if (action != null && action.takesTime()) {
            return false;
        }
        int[] targets = {point.next, point.condition() == null ? ProgramPoint.END : point.otherwise};
        for (int target : targets) {
            if (target == head) {
                return true;
            }
            if (target != ProgramPoint.END && !seen[target]) {
                seen[target] = true;
                if (reaches(points, target, head, seen)) {
                    return true;
                }
            }
        }
        return false;
    }
}
