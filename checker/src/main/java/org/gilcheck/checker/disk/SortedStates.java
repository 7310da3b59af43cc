package org.gilcheck.checker.disk;

/** Sorted states in memory. */
final class SortedStates implements StateStream {
    private final long[] states;
    private final int count;
    private final int words;
    private int now = -1;

    SortedStates(long[] states, int count, int words) {
        this.states = states;
        this.count = count;
        this.words = words;
    }

    @Override
    public boolean next() {
        now++;
        return now < count;
    }

    @Override
    public long[] array() {
        return states;
    }

    @Override
    public int offset() {
        return now * words;
    }

    @Override
    public void close() {}
}
