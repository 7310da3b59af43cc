package org.gilcheck.model.scenario;

import java.util.Arrays;

/**
 * Which bits of a state a move reads and writes, while somebody watches. A move that is carried out again in another state
 * with the same values in the bits it read does the same.
 */
final class Footprint {
    private final long[] read;
    private final long[] written;
    private boolean watching;

    Footprint(int words) {
        read = new long[words];
        written = new long[words];
    }

    boolean isWatching() {
        return watching;
    }

    /** Begins to watch; nothing has been read yet. */
    void watch() {
        Arrays.fill(read, 0);
        Arrays.fill(written, 0);
        watching = true;
    }

    void stopWatching() {
        watching = false;
    }

    /** The state is as it was before the move: what was written is not, and what was read counts all the same. */
    void forgetWrites() {
        if (watching) {
            Arrays.fill(written, 0);
        }
    }

    void read(int word, long bits) {
        read[word] |= bits;
    }

    /** What the move itself has written is no news to it. */
    void readAfterWrites(int word, long bits) {
        read[word] |= bits & ~written[word];
    }

    void write(int word, long bits) {
        written[word] |= bits;
    }

    long readBits(int word) {
        return read[word];
    }

    long writtenBits(int word) {
        return written[word];
    }
}
