package org.gilcheck.reports.viewers;

import java.math.BigDecimal;
import org.gilcheck.properties.runs.Trace;

/**
 * When things are shown, in nanoseconds. A unit of the model's time is a microsecond. Most steps take no time there, but what
 * has no width cannot be seen: steps at one instant stand side by side, each a sliver wide, and the slivers of an instant
 * together never reach the next unit. Without time each step is a microsecond.
 */
final class DisplayTime {
    private static final long MICROSECOND = 1_000;

    /** All steps of an instant together should still be narrow against a unit. */
    private static final long WIDEST_SLIVER = 100;

    private final Trace trace;
    private final long unit;
    private final long sliver;
    private final long[] at;

    DisplayTime(Trace trace) {
        this.trace = trace;
        long slivers = mostAtOnce(trace) + 1L;
        unit = trace.timed() ? MICROSECOND * ((slivers + MICROSECOND - 1) / MICROSECOND) : MICROSECOND;
        sliver = trace.timed() ? Math.min(WIDEST_SLIVER, unit / slivers) : unit;
        at = new long[trace.steps().size() + 1];
        int sameInstant = 0;
        for (int i = 1; i < at.length; i++) {
            sameInstant = trace.time(i) == trace.time(i - 1) ? sameInstant + 1 : 0;
            at[i] = trace.timed() ? trace.time(i) * unit + sameInstant * sliver : i * unit;
        }
    }

    /** The start counts as a step at 0. */
    private static int mostAtOnce(Trace trace) {
        int most = 1;
        int now = 1;
        for (int i = 1; i <= trace.steps().size(); i++) {
            now = trace.time(i) == trace.time(i - 1) ? now + 1 : 1;
            most = Math.max(most, now);
        }
        return most;
    }

    /** When a standing begins: 0 for the start, n for the one after n steps, in which step n is shown as well. */
    long at(int afterSteps) {
        return at[afterSteps];
    }

    /** How wide a step is. */
    long width() {
        return sliver;
    }

    /** When all is over. */
    long end() {
        return at[at.length - 1] + unit;
    }

    /** A time in microseconds. */
    static BigDecimal microseconds(long nanoseconds) {
        return BigDecimal.valueOf(nanoseconds, 3);
    }

    /** A time in milliseconds. */
    static BigDecimal milliseconds(long nanoseconds) {
        return BigDecimal.valueOf(nanoseconds, 6);
    }

    /** How to read the times shown. */
    String explanation() {
        if (!trace.timed()) {
            return "steps take no time; each is shown as 1 us";
        }
        return "1 " + trace.timeUnit() + " is shown as " + unit / MICROSECOND
                + " us; a step takes no time and is shown as " + sliver + " ns";
    }
}
