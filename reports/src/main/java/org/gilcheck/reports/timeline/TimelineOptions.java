package org.gilcheck.reports.timeline;

/**
 * How a timeline is drawn.
 *
 * @param window which part of it
 * @param rounds how many times the loop is drawn, from 1 to {@value #MOST_ROUNDS}; 0 for up to three, if they fit
 */
public record TimelineOptions(Window window, int rounds) {
    /** Everything that fits. */
    public static final TimelineOptions USUAL = new TimelineOptions(Window.BEST, 0);

    /** A picture with more would show nothing new. */
    public static final int MOST_ROUNDS = 100;

    /** Checks the number of rounds. */
    public TimelineOptions {
        if (rounds < 0 || rounds > MOST_ROUNDS) {
            throw new IllegalArgumentException("rounds: from 0 to " + MOST_ROUNDS + ", not " + rounds);
        }
    }
}
