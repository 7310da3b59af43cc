package org.gilcheck.checker.disk;

import java.util.Arrays;

/**
 * Some of the states seen last: most duplicates of a level come soon one after the other, and need not be sorted to be
 * noticed. Each state has one place, where the next one with that place takes its own.
 */
final class RecentStates {
    private static final int MOST_BITS = 16;
    private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;

    private final int words;
    private final int shift;
    private final long[] places;
    private final long foreign;

    /** Takes at most so many bytes. */
    RecentStates(int words, long bytes) {
        this.words = words;
        int bits = 1;
        while (bits < MOST_BITS && ((long) Long.BYTES * words) << (bits + 1) <= bytes) {
            bits++;
        }
        this.shift = Long.SIZE - bits;
        this.places = new long[words << bits];
        this.foreign = foreignState();
        clear();
    }

    /** The first word of a state, the others being 0, that has not the place of the state of zeros, which is the first. */
    private long foreignState() {
        long[] state = new long[words];
        do {
            state[0]++;
        } while (placeOf(state, 0) == 0);
        return state[0];
    }

    void clear() {
        // A free place looks like the state of zeros: only where that one belongs something else must lie.
        Arrays.fill(places, 0);
        places[0] = foreign;
    }

    /** Adds a state; true if it is known to have been added before. */
    boolean isKnown(long[] states, int offset) {
        int place = placeOf(states, offset);
        boolean known = true;
        for (int word = 0; word < words; word++) {
            known &= places[place + word] == states[offset + word];
            places[place + word] = states[offset + word];
        }
        return known;
    }

    private int placeOf(long[] states, int offset) {
        long hash = 0;
        for (int word = 0; word < words; word++) {
            hash = (hash ^ states[offset + word]) * SPREAD;
            hash ^= hash >>> Integer.SIZE;
        }
        return (int) ((hash * SPREAD) >>> shift) * words;
    }

    long memory() {
        return (long) places.length * Long.BYTES;
    }
}
