package org.gilcheck.reports.timeline;

import java.util.Arrays;
import org.gilcheck.properties.UsageException;
import org.gilcheck.properties.runs.Trace;
import org.jspecify.annotations.Nullable;

/**
 * The part of a trace that is drawn.
 *
 * @param from the first step or time; null for what is best
 * @param to the last step or time; null for what is best
 */
public record Window(@Nullable Edge from, @Nullable Edge to) {
    /** Everything where it fits; else what matters most: the loop, or the end. */
    public static final Window BEST = new Window(null, null);

    private static final String TIME = "t=";

    /**
     * A place in a trace.
     *
     * @param isTime true if it is a time in units since the start, false if it is the number of a step, from 1
     */
    public record Edge(boolean isTime, long value) {

        /** How many steps lie before a window that begins here. */
        int firstStanding(Trace trace) {
            int steps = trace.steps().size();
            if (!isTime) {
                return (int) Math.max(0, Math.min(steps, value - 1));
            }
            int standing = 0;
            while (standing < steps && trace.time(standing) < value) {
                standing++;
            }
            return standing;
        }

        /** How many steps lie before the end of a window that ends here. */
        int lastStanding(Trace trace) {
            int steps = trace.steps().size();
            if (!isTime) {
                return (int) Math.max(0, Math.min(steps, value));
            }
            int standing = steps;
            while (standing > 0 && trace.time(standing) > value) {
                standing--;
            }
            return standing;
        }
    }

    /**
     * Reads the ends of a window: a number is that of a step, {@code t=} and a number a time; null or empty is left open.
     *
     * @throws UsageException if one is neither, or the window ends before it begins
     */
    public static Window parse(@Nullable String from, @Nullable String to) {
        Window window = new Window(edge("--from", from), edge("--to", to));
        Edge first = window.from();
        Edge last = window.to();
        if (first != null && last != null && first.isTime() == last.isTime() && first.value() > last.value()) {
            throw new UsageException("--from " + from + " is after --to " + to + ". Give the earlier one first");
        }
        return window;
    }

    /**
     * Makes sure that there is something in it.
     *
     * @throws UsageException if it begins behind the end of a trace, or is given in times where steps take none
     */
    public void check(Trace trace) {
        for (Edge edge : Arrays.asList(from, to)) {
            if (edge != null && edge.isTime() && !trace.timed()) {
                throw new UsageException(
                        "t=" + edge.value() + ": in this run steps take no time. Give the number of a step");
            }
        }
        int steps = trace.steps().size();
        if (from != null && from.value() > (from.isTime() ? trace.time(steps) : steps)) {
            throw new UsageException(
                    "--from " + (from.isTime() ? TIME : "") + from.value() + " is behind the run, which has " + steps
                            + " steps" + (trace.timed() ? " and ends at t=" + trace.time(steps) : ""));
        }
    }

    private static @Nullable Edge edge(String option, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        boolean isTime = text.startsWith(TIME);
        String digits = isTime ? text.substring(TIME.length()) : text;
        if (!digits.matches("[0-9]{1,18}") || (!isTime && Long.parseLong(digits) == 0)) {
            throw new UsageException(
                    option + " " + text + ": give the number of a step, such as 12, or a time in units, such as t=30");
        }
        return new Edge(isTime, Long.parseLong(digits));
    }
}
