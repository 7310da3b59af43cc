package org.gilcheck.checker.driver;

import org.gilcheck.model.StateSink;

/** Counts the states that it is handed and keeps one of them, with its label. */
final class TakenStep implements StateSink {
    private final int wanted;
    private final long[] state;
    private long label;
    private int count;

    /** @param wanted which one to keep, from 0; -1 for none */
    TakenStep(int wanted, int words) {
        this.wanted = wanted;
        this.state = new long[words];
    }

    @Override
    public void accept(long[] words, long offered) {
        if (count++ == wanted) {
            label = offered;
            System.arraycopy(words, 0, state, 0, state.length);
        }
    }

    int count() {
        return count;
    }

    long label() {
        return label;
    }

    long[] state() {
        return state;
    }
}
