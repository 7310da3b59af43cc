package org.gilcheck.checker;

import java.time.Duration;

/**
 * How far an exploration may go, and with what. One that meets a limit ends with what it has covered; it never reports that something
 * holds. Unmodifiable.
 *
 * @param states the most states to store, at least 1
 * @param bytes the most memory for them, in bytes, at least 1
 * @param time the longest time to take, longer than nothing
 * @param storage what else there is but the memory
 * @param workers how many may explore a large system together, at least 1; what they find does not depend on it
 */
public record Limits(long states, long bytes, Duration time, Storage storage, int workers) {
    /** The largest number of states that the tables can hold. */
    public static final long MOST_STATES = 800_000_000L;

    /** Checks the ranges. */
    public Limits {
        if (states < 1 || bytes < 1 || workers < 1 || time.isZero() || time.isNegative()) {
            throw new IllegalArgumentException("limits of " + states + " states, " + bytes + " bytes, " + time + ", "
                    + workers + " workers: all must be above 0");
        }
    }

    /** As many states as the tables can hold, half of the heap, a day, one worker. */
    public static Limits defaults() {
        return new Limits(MOST_STATES, Runtime.getRuntime().maxMemory() / 2, Duration.ofDays(1), Storage.MEMORY, 1);
    }

    /** The same with another number of states. */
    public Limits withStates(long most) {
        return new Limits(most, bytes, time, storage, workers);
    }

    /** The same with another amount of memory. */
    public Limits withBytes(long most) {
        return new Limits(states, most, time, storage, workers);
    }

    /** The same with another time. */
    public Limits withTime(Duration most) {
        return new Limits(states, bytes, most, storage, workers);
    }

    /** The same with other places for states. */
    public Limits withStorage(Storage other) {
        return new Limits(states, bytes, time, other, workers);
    }

    /** The same with another number of workers. */
    public Limits withWorkers(int number) {
        return new Limits(states, bytes, time, storage, number);
    }
}
