package org.gilcheck.checker;

/** Some states of a level, one after the other: what a worker takes at a time. */
final class StatePage {
    /** The most states on a page. */
    static final int ROOM = 256;

    private final long[] states;
    private final int words;
    private int size;

    StatePage(int words) {
        this.words = words;
        this.states = new long[ROOM * words];
    }

    boolean isFull() {
        return size == ROOM;
    }

    int size() {
        return size;
    }

    long[] states() {
        return states;
    }

    int offset(int state) {
        return state * words;
    }

    void add(long[] from, int offset) {
        System.arraycopy(from, offset, states, size * words, words);
        size++;
    }

    void clear() {
        size = 0;
    }

    long bytes() {
        return (long) states.length * Long.BYTES;
    }
}
