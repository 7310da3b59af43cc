package org.gilcheck.properties.simulation;

import java.util.function.DoubleFunction;

/**
 * A mean with its interval of confidence: where the mean of infinitely many runs lies, with 95 in 100 of such intervals.
 *
 * @param mean of the runs
 * @param low where the interval begins; minus infinity for a single run, of which nothing can be said
 * @param high where it ends; infinity for a single run
 */
public record Interval(double mean, double low, double high) {
    /** Student's t distribution, 97.5 %, with 1 to 30 degrees of freedom. */
    private static final double[] STUDENT = {
        12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.160, 2.145, 2.131,
        2.120, 2.110, 2.101, 2.093, 2.086, 2.080, 2.074, 2.069, 2.064, 2.060, 2.056, 2.052, 2.048, 2.045, 2.042
    };

    /** A number that has no error. */
    static Interval exactly(double value) {
        return new Interval(value, value, value);
    }

    /** That of some values, of which there must be one at least. */
    public static Interval of(double... values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        double mean = sum / values.length;
        if (values.length == 1) {
            return new Interval(mean, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        }
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        double error = Math.sqrt(squares / (values.length - 1) / values.length);
        double half = error * STUDENT[Math.min(values.length - 1, STUDENT.length) - 1];
        return new Interval(mean, mean - half, mean + half);
    }

    /**
     * That of the ratio of two means of independent runs: the error is what the relative errors of both make (the delta
     * method).
     */
    public static Interval ratio(Interval above, Interval below) {
        double ratio = above.mean / below.mean;
        double half = ratio * StrictMath.hypot(above.relativeHalf(), below.relativeHalf());
        return new Interval(ratio, ratio - half, ratio + half);
    }

    private double relativeHalf() {
        return (high - mean) / mean;
    }

    /** True if more than one run was taken. */
    public boolean isKnown() {
        return Double.isFinite(low) && Double.isFinite(high);
    }

    /** Such as {@code 1.51 (1.48 to 1.54)}. */
    public String text(DoubleFunction<String> number) {
        String text = number.apply(mean);
        return isKnown() ? text + " (" + number.apply(low) + " to " + number.apply(high) + ")" : text + " (one run)";
    }
}
