package org.gilcheck.reports.viewers;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import org.gilcheck.properties.runs.Trace;
import org.jspecify.annotations.Nullable;

/**
 * Something that stays the same for a while.
 *
 * @param from the standing in which it begins: 0 is the start
 * @param to the first standing in which it is something else; one more than there are steps if it lasts to the end
 */
record Stint<T>(T what, int from, int to) {

    /** Cuts a trace where something changes; where it is null, there is none. */
    static <T> List<Stint<T>> of(Trace trace, IntFunction<@Nullable T> whatAfter) {
        List<Stint<T>> stints = new ArrayList<>();
        int standings = trace.steps().size() + 1;
        int from = 0;
        T now = whatAfter.apply(0);
        for (int after = 1; after <= standings; after++) {
            T next = after < standings ? whatAfter.apply(after) : null;
            if (after == standings || !Objects.equals(next, now)) {
                if (now != null) {
                    stints.add(new Stint<>(now, from, after));
                }
                from = after;
                now = next;
            }
        }
        return stints;
    }

    /** In nanoseconds. */
    long begin(DisplayTime time) {
        return time.at(from);
    }

    /** In nanoseconds. */
    long end(DisplayTime time, Trace trace) {
        return to > trace.steps().size() ? time.end() : time.at(to);
    }
}
