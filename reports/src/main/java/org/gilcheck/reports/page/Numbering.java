package org.gilcheck.reports.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gives equal things equal numbers, from 0 in the order in which they come. */
final class Numbering<T> {
    private final Map<T, Integer> numbers = new LinkedHashMap<>();

    int of(T thing) {
        return numbers.computeIfAbsent(thing, next -> numbers.size());
    }

    boolean contains(T thing) {
        return numbers.containsKey(thing);
    }

    /** All things, each at its number. */
    List<T> all() {
        return new ArrayList<>(numbers.keySet());
    }
}
