package org.gilcheck.model.scenario;

/** A queue of threads in the packed state, each at most once; empty slots come last and hold {@link #NONE}. */
final class PackedQueue {
    /** No thread. */
    static final int NONE = -1;

    private final Field[] slots;

    PackedQueue(Layout layout, int threads) {
        slots = new Field[threads];
        for (int i = 0; i < threads; i++) {
            slots[i] = layout.allocate(NONE, threads - 1);
        }
    }

    /** The fields that hold the threads, the first one's first. */
    Field[] slots() {
        return slots.clone();
    }

    int capacity() {
        return slots.length;
    }

    /** The thread at a place, from 0; NONE past the end. */
    int at(long[] state, int place) {
        return place < slots.length ? slots[place].get(state) : NONE;
    }

    /** As {@link #at(long[], int)}, for a state within an array. */
    int at(long[] states, int offset, int place) {
        return place < slots.length ? slots[place].get(states, offset) : NONE;
    }

    /** The thread that came last, or NONE. */
    int last(long[] state) {
        int size = size(state);
        return size == 0 ? NONE : at(state, size - 1);
    }

    /** Of the threads with the highest priority the one that has been in the queue longest; NONE if it is empty. */
    int mostUrgent(long[] state, int[] priorities) {
        int best = at(state, 0);
        for (int place = 1; at(state, place) != NONE; place++) {
            int other = at(state, place);
            if (priorities[other] > priorities[best]) {
                best = other;
            }
        }
        return best;
    }

    void clear(long[] state) {
        for (Field slot : slots) {
            slot.set(state, NONE);
        }
    }

    int size(long[] state) {
        int size = 0;
        while (at(state, size) != NONE) {
            size++;
        }
        return size;
    }

    boolean isEmpty(long[] state) {
        return at(state, 0) == NONE;
    }

    boolean contains(long[] state, int thread) {
        for (Field slot : slots) {
            if (slot.get(state) == thread) {
                return true;
            }
        }
        return false;
    }

    /** Puts a thread that is not in the queue at its end. */
    void add(long[] state, int thread) {
        slots[size(state)].set(state, thread);
    }

    /** Takes a thread out wherever it stands; nothing happens if it is not there. */
    void remove(long[] state, int thread) {
        int to = 0;
        for (Field slot : slots) {
            int other = slot.get(state);
            if (other != thread) {
                slots[to++].set(state, other);
            }
        }
        while (to < slots.length) {
            slots[to++].set(state, NONE);
        }
    }
}
