package org.gilcheck.properties.simulation;

import org.HdrHistogram.Histogram;

/** A distribution of times or counts, to three digits; its largest value is exact. Memory does not grow with the number of values. */
public final class Latencies {
    private static final int DIGITS = 3;
    private static final long SMALLEST_RANGE = 1L << 20;

    private final Histogram histogram;
    private long largest;
    private double sum;

    Latencies() {
        histogram = new Histogram(1, SMALLEST_RANGE, DIGITS);
        histogram.setAutoResize(true);
    }

    void add(long value) {
        histogram.recordValue(value);
        largest = Math.max(largest, value);
        sum += value;
    }

    void addAll(Latencies other) {
        histogram.add(other.histogram);
        largest = Math.max(largest, other.largest);
        sum += other.sum;
    }

    /** How many values. */
    public long count() {
        return histogram.getTotalCount();
    }

    /**
     * The value that so many percent of all do not exceed.
     *
     * @param percent from 0 to 100
     */
    public long percentile(double percent) {
        return Math.min(largest, histogram.getValueAtPercentile(percent));
    }

    /** The largest value; 0 if there is none. */
    public long largest() {
        return largest;
    }

    /** The mean; 0 without values. */
    public double mean() {
        return count() == 0 ? 0 : sum / count();
    }
}
