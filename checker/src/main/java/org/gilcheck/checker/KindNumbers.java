package org.gilcheck.checker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers the kinds of steps from 0 on, in the order in which they are met. */
final class KindNumbers {
    /** How many kinds there may be. */
    static final int MOST = 1 << Short.SIZE;

    private final Map<Long, Integer> numbers = new HashMap<>();
    private final List<Long> kinds = new ArrayList<>();
    private long lastKind;
    private int lastNumber = -1;

    /** @throws IllegalStateException if there are too many */
    int numberOf(long kind) {
        if (kind == lastKind && lastNumber >= 0) {
            return lastNumber;
        }
        Integer known = numbers.get(kind);
        if (known == null) {
            known = kinds.size();
            if (known == MOST) {
                throw new IllegalStateException("more than " + MOST + " kinds of steps");
            }
            numbers.put(kind, known);
            kinds.add(kind);
        }
        lastKind = kind;
        lastNumber = known;
        return known;
    }

    int size() {
        return kinds.size();
    }

    /** The kind with a number. */
    long get(int number) {
        return kinds.get(number);
    }

    /** All, in the order of their numbers. */
    List<Long> all() {
        return List.copyOf(kinds);
    }
}
