package org.gilcheck.checker;

import java.util.Arrays;

/** A run: an initial state, then labels and states in turn. */
public final class Run {
    private final int words;
    private final long initial;
    private final long[] labels;
    private final long[] states;

    /**
     * A run of {@code labels.length} steps, as somebody says it is: {@link Replay#confirm} tells whether it is one.
     *
     * @param words how many longs make one state
     * @param initial the number of the initial state
     * @param labels the label of each step; kept, so not to be changed
     * @param states one state more than labels, each of {@code words} longs; kept, so not to be changed
     */
    public Run(int words, long initial, long[] labels, long[] states) {
        this.words = words;
        this.initial = initial;
        this.labels = labels;
        this.states = states;
    }

    /** How many steps it has. */
    public int length() {
        return labels.length;
    }

    /** The number of the initial state, as the system counts them. */
    public long initial() {
        return initial;
    }

    /** The label of a step, from 0. */
    public long label(int step) {
        return labels[step];
    }

    /** All labels. */
    public long[] labels() {
        return labels.clone();
    }

    /** The state before a step; with {@link #length} the last state. */
    public long[] state(int step) {
        return Arrays.copyOfRange(states, step * words, (step + 1) * words);
    }
}
