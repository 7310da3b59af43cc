package org.gilcheck.reports.growth;

import java.util.Locale;

/**
 * How many states a scenario has.
 *
 * @param states how many were found; 0 if it was not explored
 * @param isAll whether these are all; if not, there are more
 * @param bytes the memory that they took
 * @param edges how many steps were taken from them
 */
public record Size(long states, boolean isAll, long bytes, long edges) {

    /** Of a scenario that was not explored, since a smaller one was too large already. */
    static final Size NOT_EXPLORED = new Size(0, false, 0, 0);

    /** The number as people read it. */
    public String text() {
        return states == 0 ? "" : String.format(Locale.ROOT, isAll ? "%,d" : "> %,d", states);
    }

    double bytesPerState() {
        return (double) bytes / states;
    }
}
