package org.gilcheck.reports.growth;

import java.util.Comparator;
import java.util.List;
import org.gilcheck.checker.Limits;
import org.gilcheck.model.scenario.Scenario;

/**
 * How much of a policy fits into a memory. Each thread more is taken to multiply the states as the last one did that was counted.
 *
 * @param bytesPerState what the largest exploration took
 * @param states how many states fit
 * @param threads with how many threads the untimed scenario still fits; 0 if that cannot be told
 * @param expected how many states that has, or is expected to have
 */
public record Capacity(double bytesPerState, long states, int threads, double expected) {
    private static final int MOST_THREADS = Scenario.MOST_THREADS;

    /**
     * Estimates it.
     *
     * @param least with how many threads the growth begins
     * @param memory in bytes
     */
    public static Capacity of(Growth growth, int least, long memory) {
        List<Size> known = growth.threads().stream().filter(Size::isAll).toList();
        if (known.isEmpty()) {
            return new Capacity(Double.NaN, 0, 0, Double.NaN);
        }
        Size last = known.get(known.size() - 1);
        double bytesPerState = growth.threads().stream()
                .max(Comparator.comparingLong(Size::states))
                .orElse(last)
                .bytesPerState();
        long states = (long) Math.min(memory / bytesPerState, Limits.MOST_STATES);
        double factor = known.size() < 2
                ? Double.POSITIVE_INFINITY
                : (double) last.states() / known.get(known.size() - 2).states();
        int threads = least + known.size() - 1;
        double expected = last.states();
        while (expected * factor <= states && threads < MOST_THREADS) {
            expected *= factor;
            threads++;
        }
        return new Capacity(bytesPerState, states, threads, expected);
    }
}
