package org.gilcheck.checker;

import java.time.Duration;

/**
 * How far an exploration may go. One that meets a limit ends with what it has covered; it never reports that something
 * holds. Unmodifiable.
 *
 * @param states the most states to store, at least 1
 * @param bytes the most memory for them, in bytes, at least 1
 * @param time the longest time to take, longer than nothing
 * @param storage what else there is but the memory
 */
public record Limits(long states, long bytes, Duration time, Storage storage) {
    /** The largest number of states that the tables can hold. */
    public static final long MOST_STATES = 800_000_000L;

    /** Checks the ranges. */
    public Limits {
        if (states < 1 || bytes < 1 || time.isZero() || time.isNegative()) {
            throw new IllegalArgumentException(
                    "limits of " + states + " states, " + bytes + " bytes, " + time + ": all must be above 0");
        }
    }

    /** As many states as the tables can hold, half of the heap, a day. */
    public static Limits defaults() {
        return new Limits(MOST_STATES, Runtime.getRuntime().maxMemory() / 2, Duration.ofDays(1), Storage.MEMORY);
    }

    /** The same with another number of states. */
    public Limits withStates(long most) {
        return new Limits(most, bytes, time, storage);
    }

    /** The same with another amount of memory. */
    public Limits withBytes(long most) {
        return new Limits(states, most, time, storage);
    }

    /** The same with another time. */
    public Limits withTime(Duration most) {
        return new Limits(states, bytes, most, storage);
    }

    /** The same with other places for states. */
    public Limits withStorage(Storage other) {
        return new Limits(states, bytes, time, other);
    }
}
