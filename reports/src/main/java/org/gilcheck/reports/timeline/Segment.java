package org.gilcheck.reports.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * A piece of a lane in which the same is to be seen.
 *
 * @param from its first standing
 * @param to its last standing
 * @param value what is to be seen
 */
record Segment<T>(int from, int to, T value) {

    /** The pieces of a lane between two standings; neighbours differ. */
    static <T> List<Segment<T>> of(int from, int to, IntFunction<T> values) {
        List<Segment<T>> segments = new ArrayList<>();
        int start = from;
        T value = values.apply(from);
        for (int standing = from + 1; standing <= to; standing++) {
            T next = values.apply(standing);
            if (!next.equals(value)) {
                segments.add(new Segment<>(start, standing - 1, value));
                start = standing;
                value = next;
            }
        }
        segments.add(new Segment<>(start, to, value));
        return segments;
    }
}
