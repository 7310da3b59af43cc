package org.gilcheck.reports.benchmark;

import java.util.Map;
import org.gilcheck.properties.promela.Claim;

/**
 * One run of one contestant.
 *
 * @param states how many states it has found
 * @param represented how many they stand for, where equal threads are taken for each other; else as many
 * @param steps how many steps lead from state to state
 * @param search how long the search alone took
 * @param seconds from the start of the process to its end
 * @param peakBytes the most memory that the process had (its largest resident set)
 * @param violated for each claim that was asked, whether it is violated; one that is missing was not decided
 */
public record Measurement(
        long states,
        long represented,
        long steps,
        Search search,
        double seconds,
        long peakBytes,
        Map<Claim, Boolean> violated) {

    /** Keeps a map of its own. */
    public Measurement {
        violated = Map.copyOf(violated);
    }

    /** True if a claim is known to be violated. */
    public boolean violatesSomething() {
        return violated.containsValue(true);
    }

    /**
     * The time of the search alone, as who searches says itself.
     *
     * @param coldSeconds in the process that was measured, which had done nothing before; NaN if it does not say
     * @param warmSeconds in a process that had searched the same before; the same where there is nothing to warm up
     */
    public record Search(double coldSeconds, double warmSeconds) {}
}
