package org.gilcheck.checker.protocols;

import java.util.Arrays;

/** The state that a protocol reads and writes, packed in as many {@code long}s as its variables need. */
final class PackedState {
    private long[] words = new long[1];
    private int usedBits;

    /** Declares one or more numbers from 0 to a maximum. */
    Variable declare(String name, int length, int maximum) {
        int bits = Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(maximum));
        int[] positions = new int[length];
        Arrays.setAll(positions, index -> allocate(bits));
        return new Variable(this, name, positions, maximum);
    }

    /** Finds room within one word, and gives the number of its first bit, counted over all words. */
    private int allocate(int bits) {
        if (usedBits % Long.SIZE + bits > Long.SIZE) {
            usedBits += Long.SIZE - usedBits % Long.SIZE;
        }
        int position = usedBits;
        usedBits += bits;
        words = Arrays.copyOf(words, (usedBits + Long.SIZE - 1) / Long.SIZE);
        return position;
    }

    long[] words() {
        return words;
    }

    void clear() {
        Arrays.fill(words, 0);
    }

    void load(long[] states, int offset) {
        System.arraycopy(states, offset, words, 0, words.length);
    }
}
