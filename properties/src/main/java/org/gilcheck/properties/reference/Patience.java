package org.gilcheck.properties.reference;

import java.time.Duration;

/** How far the reference goes before it gives up. Begins to run when it is made. */
public final class Patience {
    /** What one state takes, with its number, its boxed words and its place in a hash map; generously. */
    private static final long BYTES_PER_STATE = 700;

    private static final long BYTES_PER_WORD = 48;
    private static final long BYTES_PER_STEP = 100;

    private final long states;
    private final long bytes;
    private final Duration time;
    private final long deadline;

    /**
     * Begins.
     *
     * @param states the most states of one graph
     * @param bytes the most memory for one graph, as far as it can be foreseen
     * @param time the longest time for all questions together
     */
    public Patience(long states, long bytes, Duration time) {
        this.states = states;
        this.bytes = bytes;
        this.time = time;
        this.deadline = System.nanoTime() + Math.min(time.toNanos(), Long.MAX_VALUE / 4);
    }

    void checkSize(long statesSoFar, int words, long stepsSoFar) {
        if (statesSoFar > states) {
            throw new TooLargeException("more than " + states + " states");
        }
        if (statesSoFar * (BYTES_PER_STATE + words * BYTES_PER_WORD) + stepsSoFar * BYTES_PER_STEP > bytes) {
            throw new TooLargeException("limit of " + Math.max(1, bytes >> 20) + " MiB for states");
        }
    }

    void checkTime() {
        if (System.nanoTime() - deadline > 0) {
            throw new TooLargeException("limit of " + time.toMillis() / 1000.0 + " s");
        }
    }
}
