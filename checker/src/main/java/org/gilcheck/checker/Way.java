package org.gilcheck.checker;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A way to a state: how often the actor changed, who acted last, and the step before. */
record Way(
        int state,
        int switches,
        int actor,
        long label,
        @Nullable Way before) {
    /** The actor of steps that no thread takes, and of no step at all. */
    static final int NOBODY = -1;

    /** The fewer switches first, then the smaller labels from the start on. */
    boolean isBetterThan(Way other) {
        if (switches != other.switches) {
            return switches < other.switches;
        }
        return compareLabels(this, other) < 0;
    }

    private static int compareLabels(Way a, Way b) {
        List<Long> left = a.labels();
        List<Long> right = b.labels();
        for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
            int order = Long.compareUnsigned(left.get(i), right.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    /** Of the steps from the start on. */
    List<Long> labels() {
        List<Long> labels = new ArrayList<>();
        for (Way way = this; way.before != null; way = way.before) {
            labels.add(0, way.label);
        }
        return labels;
    }

    /** The way with a step more. */
    Way extended(int next, long step, int stepper) {
        boolean changes = stepper != NOBODY && actor != NOBODY && stepper != actor;
        return new Way(next, switches + (changes ? 1 : 0), stepper == NOBODY ? actor : stepper, step, this);
    }

    /** Keeps a way, unless one is known to the same state with the same actor that is as good. */
    static void offer(Map<Long, Way> ways, Way way) {
        long key = ((long) way.state() << 16) | (way.actor() + 1);
        Way known = ways.get(key);
        if (known == null || way.isBetterThan(known)) {
            ways.put(key, way);
        }
    }

    static Way best(Iterable<Way> ways) {
        Way best = null;
        for (Way way : ways) {
            if (best == null || way.isBetterThan(best)) {
                best = way;
            }
        }
        if (best == null) {
            throw new IllegalStateException("no run leads to a violation that was found");
        }
        return best;
    }
}
