package org.gilcheck.model.scenario;

/** Some bits of a packed state that hold a number of a known range. Fields never straddle two words. */
final class Field {
    private final int word;
    private final int shift;
    private final long mask;
    private final int minimum;
    private final int maximum;
    private final Footprint footprint;

    Field(int word, int shift, int bits, int minimum, int maximum, Footprint footprint) {
        this.word = word;
        this.shift = shift;
        this.mask = (1L << bits) - 1;
        this.minimum = minimum;
        this.maximum = maximum;
        this.footprint = footprint;
    }

    int get(long[] state) {
        if (footprint.isWatching()) {
            footprint.readAfterWrites(word, mask << shift);
        }
        return (int) ((state[word] >>> shift) & mask) + minimum;
    }

    int get(long[] states, int offset) {
        if (footprint.isWatching()) {
            footprint.read(word, mask << shift);
        }
        return (int) ((states[offset + word] >>> shift) & mask) + minimum;
    }

    /** Stores a value that lies in the range. */
    void set(long[] state, int value) {
        if (footprint.isWatching()) {
            footprint.write(word, mask << shift);
        }
        state[word] = (state[word] & ~(mask << shift)) | ((long) (value - minimum) << shift);
    }

    /** The field as it lies in the state, whatever its numbers stand for: from 0 to one less than 2 to the {@link #bits}. */
    long pattern(long[] states, int offset) {
        return (states[offset + word] >>> shift) & mask;
    }

    /** Puts a {@link #pattern}. */
    void putPattern(long[] states, int offset, long pattern) {
        states[offset + word] = (states[offset + word] & ~(mask << shift)) | (pattern << shift);
    }

    int bits() {
        return Long.bitCount(mask);
    }

    boolean holds(int value) {
        return value >= minimum && value <= maximum;
    }

    int minimum() {
        return minimum;
    }

    int maximum() {
        return maximum;
    }
}
