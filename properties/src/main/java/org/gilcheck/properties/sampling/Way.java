package org.gilcheck.properties.sampling;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A way that a search has gone.
 *
 * @param end where it ends
 * @param length how many steps it has
 * @param switches how often the actor changes on it
 * @param actor who acted last, or -1
 * @param label the label of its last step; of no meaning if it has none
 * @param before the way without its last step; null if it has none
 */
record Way(
        Spot end,
        int length,
        int switches,
        int actor,
        long label,
        @Nullable Way before) {

    static Way startingAt(Spot start) {
        return new Way(start, 0, 0, -1, 0, null);
    }

    Way on(Spot next, long nextLabel, int nextActor) {
        boolean isSwitch = nextActor >= 0 && actor >= 0 && nextActor != actor;
        return new Way(
                next, length + 1, switches + (isSwitch ? 1 : 0), nextActor < 0 ? actor : nextActor, nextLabel, this);
    }

    Spot start() {
        Way way = this;
        while (way.before != null) {
            way = way.before;
        }
        return way.end;
    }

    List<Long> labels() {
        List<Long> labels = new ArrayList<>();
        for (Way way = this; way.before != null; way = way.before) {
            labels.add(way.label);
        }
        Collections.reverse(labels);
        return labels;
    }
}
