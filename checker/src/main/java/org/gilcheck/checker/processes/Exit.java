package org.gilcheck.checker.processes;

import java.time.Duration;

/**
 * How a process ended.
 *
 * @param code its exit code, or {@link #TIMED_OUT}
 * @param elapsed from its start
 */
public record Exit(int code, Duration elapsed) {
    /** It was ended because its time was over. */
    public static final int TIMED_OUT = Integer.MIN_VALUE;

    private static final int SIGNALS = 128;

    /** True if it was ended because its time was over. */
    public boolean timedOut() {
        return code == TIMED_OUT;
    }

    /** The number of the signal that ended it, 0 if none did. */
    public int signal() {
        return code > SIGNALS && code < SIGNALS + 65 ? code - SIGNALS : 0;
    }
}
