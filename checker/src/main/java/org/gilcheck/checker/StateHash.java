package org.gilcheck.checker;

/**
 * A hash of packed states that loses nothing: together with the state's other words it gives the first word back. So a
 * table that keeps hashes keeps states.
 */
final class StateHash {
    /** Odd numbers without a pattern: multiplying by them can be undone. */
    private static final long FIRST = 0xD6E8FEB86659FD93L;

    private static final long SECOND = 0x9E3779B97F4A7C15L;
    private static final long FIRST_UNDONE = inverse(FIRST);
    private static final long SECOND_UNDONE = inverse(SECOND);
    private static final int FOLD = 32;
    private static final int SECOND_FOLD = 29;

    private StateHash() {}

    static long of(long[] states, int offset, int words) {
        long x = states[offset];
        for (int word = 1; word < words; word++) {
            x ^= spread(states[offset + word], word);
        }
        x = (x ^ (x >>> FOLD)) * FIRST;
        return (x ^ (x >>> SECOND_FOLD)) * SECOND;
    }

    /** The first word of the state with a hash, of which the other words are where they belong. */
    static long firstWord(long hash, long[] states, int offset, int words) {
        long x = hash * SECOND_UNDONE;
        x ^= (x >>> SECOND_FOLD) ^ (x >>> (2 * SECOND_FOLD));
        x *= FIRST_UNDONE;
        x ^= x >>> FOLD;
        for (int word = 1; word < words; word++) {
            x ^= spread(states[offset + word], word);
        }
        return x;
    }

    private static long spread(long value, int word) {
        long x = (value + word) * SECOND;
        return x ^ (x >>> FOLD);
    }

    /** Newton's iteration doubles the number of right bits each time. */
    private static long inverse(long odd) {
        long inverse = odd;
        for (int i = 0; i < 5; i++) {
            inverse *= 2 - odd * inverse;
        }
        return inverse;
    }
}
