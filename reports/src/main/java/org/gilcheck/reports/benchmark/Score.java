package org.gilcheck.reports.benchmark;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What one contestant has done with one model.
 *
 * @param name of the contestant
 * @param how it was run
 * @param isExact whether it never takes two states for one
 * @param runs its measurements, in their order; empty if it failed
 * @param failure why it has none; empty otherwise
 */
public record Score(String name, String how, boolean isExact, List<Measurement> runs, String failure) {

    /** Keeps a list of its own. */
    public Score {
        runs = List.copyOf(runs);
    }

    /** The middle of the values that its runs have; of an even number the mean of both. */
    public double median(ToDoubleFunction<Measurement> value) {
        double[] sorted = runs.stream().mapToDouble(value).sorted().toArray();
        int middle = sorted.length / 2;
        if (sorted.length == 0) {
            return Double.NaN;
        }
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** Seconds of the whole process. */
    public double seconds() {
        return median(Measurement::seconds);
    }

    /** How many states it has found, each time the same if it is exact. */
    public double states() {
        return median(Measurement::states);
    }

    /** The most memory of the process, in bytes. */
    public double peakBytes() {
        return median(Measurement::peakBytes);
    }

    /** States per second of the whole process. */
    public double statesPerSecond() {
        return median(run -> run.states() / run.seconds());
    }

    /** Seconds of the search alone in a process that has searched before. */
    public double warmSeconds() {
        return median(run -> run.search().warmSeconds());
    }

    /** States per second of the search alone in a process that has searched before. */
    public double statesPerWarmSecond() {
        return median(run -> run.states() / Math.max(run.search().warmSeconds(), LEAST_SECONDS));
    }

    /** Bytes that the process had at most, per state. */
    public double bytesPerState() {
        return median(run -> (double) run.peakBytes() / run.states());
    }

    /** Spin tells hundredths. */
    private static final double LEAST_SECONDS = 0.005;
}
