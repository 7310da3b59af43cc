package org.gilcheck.checker.disk;

import java.util.Arrays;

/** Where the blocks of a sorted file lie and which state is the first of each, in memory. */
final class RunIndex {
    private final int words;
    private long[] firstStates;
    private long[] ends = new long[8];
    private int blocks;
    private long states;
    private int largest;

    RunIndex(int words) {
        this.words = words;
        this.firstStates = new long[8 * words];
    }

    void add(long[] first, int offset, long end, int count) {
        if (blocks == ends.length) {
            ends = Arrays.copyOf(ends, 2 * blocks);
            firstStates = Arrays.copyOf(firstStates, 2 * blocks * words);
        }
        System.arraycopy(first, offset, firstStates, blocks * words, words);
        largest = (int) Math.max(largest, end - (blocks == 0 ? 0 : ends[blocks - 1]));
        ends[blocks++] = end;
        states += count;
    }

    int blocks() {
        return blocks;
    }

    /** The length of the largest block. */
    int largest() {
        return largest;
    }

    long states() {
        return states;
    }

    /** Where a block begins in the file. */
    long begin(int block) {
        return block == 0 ? 0 : ends[block - 1];
    }

    /** Where it ends. */
    long end(int block) {
        return ends[block];
    }

    /** The first word of a block's first state. */
    long firstWord(int block) {
        return firstStates[block * words];
    }

    long bytes() {
        return Long.BYTES * ((long) ends.length + firstStates.length);
    }

    /** The block, from a given one on, in which a state is if it is anywhere; the given one if it lies before that. */
    int blockOf(long[] state, int offset, int from, int keyWords) {
        int low = from;
        int step = 1;
        while (low + step < blocks && isFrom(low + step, state, offset, keyWords)) {
            low += step;
            step *= 2;
        }
        int high = Math.min(blocks, low + step);
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (isFrom(middle, state, offset, keyWords)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** True if a state does not come before a block. */
    private boolean isFrom(int block, long[] state, int offset, int keyWords) {
        return StateOrder.compare(firstStates, block * words, state, offset, keyWords) <= 0;
    }
}
