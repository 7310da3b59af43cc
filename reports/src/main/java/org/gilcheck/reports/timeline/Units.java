package org.gilcheck.reports.timeline;

import org.gilcheck.properties.runs.Trace;

/** What time is counted in, in words. */
final class Units {
    private Units() {}

    /** The unit, after so many of it. */
    static String of(Trace trace, long amount) {
        return trace.unit(amount);
    }
}
