package org.gilcheck.model.scenario;

import java.util.ArrayList;
import java.util.List;

/** What the fields of a packed state tell: of which thread each is, and whether its values name threads. */
final class FieldRoles {
    /** Stands for a field that is no single thread's. */
    static final int SHARED = -1;

    private final List<List<Field>> numbers = new ArrayList<>();
    private final List<List<Field>> names = new ArrayList<>();
    private final List<List<Field>> sets = new ArrayList<>();
    private final List<PackedQueue> sharedQueues = new ArrayList<>();
    private int bits;

    FieldRoles(int threads) {
        for (int owner = SHARED; owner < threads; owner++) {
            numbers.add(new ArrayList<>());
            names.add(new ArrayList<>());
            sets.add(new ArrayList<>());
        }
    }

    /** A field that names no thread. */
    void addNumber(int owner, Field field) {
        numbers.get(owner + 1).add(field);
        bits += field.bits();
    }

    /** A field that names a thread or nobody. */
    void addName(int owner, Field field) {
        names.get(owner + 1).add(field);
        bits += field.bits();
    }

    /** A field that has a bit for each thread. */
    void addSet(int owner, Field field) {
        sets.get(owner + 1).add(field);
        bits += field.bits();
    }

    void addQueue(int owner, PackedQueue queue) {
        if (owner == SHARED) {
            sharedQueues.add(queue);
        }
        for (Field slot : queue.slots()) {
            if (owner == SHARED) {
                bits += slot.bits();
            } else {
                addName(owner, slot);
            }
        }
    }

    List<Field> numbers(int owner) {
        return numbers.get(owner + 1);
    }

    /** The slots of a single thread's queues are among them. */
    List<Field> names(int owner) {
        return names.get(owner + 1);
    }

    List<Field> sets(int owner) {
        return sets.get(owner + 1);
    }

    List<PackedQueue> sharedQueues() {
        return sharedQueues;
    }

    /** How many bits have been told of: all of a state, or something is missing. */
    int bits() {
        return bits;
    }
}
