package org.gilcheck.checker.disk;

/**
 * A set of states in a fixed number of bits (Bloom, CACM 13, 1970): a state is taken for known if three bits are set, to
 * which its hashes point, so that some states may be taken for known by mistake. It counts how many that is expected to
 * be. Three bits, as in Spin: more would fill the table sooner, fewer would be set by chance more often, over
 * a wide range of how many states there turn out to be (Dillinger and Manolios, Bloom filters in probabilistic
 * verification, FMCAD 2004), and unlike a table of compressed states it never gets full.
 *
 * <p>Two hashes of 64 bits, each the words one after the other multiplied and folded (the finalizer of MurmurHash3, from two
 * different starts), give the three places: a, a + b and a + 2b + 1, of which the high bits count.
 */
public final class BloomFilter implements KnownStates {
    /** The most bytes that it can have. */
    public static final long MOST_BYTES = 16L << 30;

    private static final int HASHES = 3;
    private static final long FIRST_START = 0x9E37_79B9_7F4A_7C15L;
    private static final long SECOND_START = 0xD1B5_4A32_D192_ED03L;

    private final long[] bits;
    private final int words;
    private final long[] places = new long[HASHES];
    private long ones;
    private double expectedOmissions;

    /** An empty set of states of so many words. */
    public BloomFilter(long bytes, int words) {
        this.bits = new long[(int) Math.max(1, Math.min(bytes, MOST_BYTES) / Long.BYTES - 1)];
        this.words = words;
    }

    @Override
    public Pass pass() {
        return new Pass() {
            @Override
            public boolean isNew(long[] states, int offset) {
                return addIfNew(states, offset);
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public void add(SortedRun run) {
        // Each was added when it was found to be new.
    }

    private boolean addIfNew(long[] states, int offset) {
        locate(states, offset);
        double full = (double) ones / ((double) bits.length * Long.SIZE);
        boolean isKnown = true;
        for (long place : places) {
            long bit = 1L << place;
            int word = (int) (place >>> 6);
            if ((bits[word] & bit) == 0) {
                isKnown = false;
                bits[word] |= bit;
                ones++;
            }
        }
        if (!isKnown) {
            // So many unknown states are expected to have looked known between the last one that did not and this one.
            double mistaken = Math.pow(full, HASHES);
            expectedOmissions += mistaken / (1 - mistaken);
        }
        return !isKnown;
    }

    private void locate(long[] states, int offset) {
        long first = FIRST_START;
        long second = SECOND_START;
        for (int word = 0; word < words; word++) {
            first = mix(first ^ states[offset + word]);
            second = mix(second ^ states[offset + word]);
        }
        places[0] = placeOf(first);
        places[1] = placeOf(first + second);
        places[2] = placeOf(first + 2 * second + 1);
    }

    private static long mix(long number) {
        long x = (number ^ (number >>> 33)) * 0xFF51_AFD7_ED55_8CCDL;
        x = (x ^ (x >>> 33)) * 0xC4CE_B9FE_1A85_EC53L;
        return x ^ (x >>> 33);
    }

    /** A bit, by the high bits of a hash. */
    private long placeOf(long hash) {
        return Math.multiplyHigh(hash >>> 1, (long) bits.length << 7);
    }

    /** How many states are expected to have been taken for known by mistake. */
    public double expectedOmissions() {
        return expectedOmissions;
    }

    @Override
    public long memory() {
        return (long) bits.length * Long.BYTES;
    }
}
