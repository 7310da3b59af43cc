package org.gilcheck.properties.simulation;

/**
 * A published measurement, and how it is simulated. What is compared is a ratio, or a number of ticks: seconds of other
 * machines mean nothing here.
 *
 * @param id a word to ask for it by
 * @param family what it may be compared with: rows of one family are in the published order, or that is told
 * @param statement what was found
 * @param published the number
 * @param measured the numbers that it comes from
 * @param source where they are published
 * @param least the least simulated number that is as published
 * @param most the greatest
 * @param asRecorded whether the simulated number is known to lie between them
 * @param remark why it does not, or what else is to be known; may be empty
 * @param how the simulation
 */
public record Experiment(
        String id,
        String family,
        String statement,
        double published,
        String measured,
        String source,
        double least,
        double most,
        boolean asRecorded,
        String remark,
        Measurement how) {

    /** Simulates what was measured. */
    @FunctionalInterface
    public interface Measurement {
        /** The number, over the runs of the laboratory. */
        Measured in(Laboratory laboratory);
    }

    /**
     * What a simulation found.
     *
     * @param value the number
     * @param atLeast true if it is only a bound from below, since the runs ended too early
     * @param details what else was seen
     */
    public record Measured(Interval value, boolean atLeast, String details) {}

    /** The same with a number that is not as published, and why. */
    Experiment butMisses(String why) {
        return new Experiment(id, family, statement, published, measured, source, least, most, false, why, how);
    }

    /** The same with a remark. */
    Experiment because(String why) {
        return new Experiment(id, family, statement, published, measured, source, least, most, asRecorded, why, how);
    }

    /** The same with other numbers that are as published. */
    Experiment within(double newLeast, double newMost) {
        return new Experiment(
                id, family, statement, published, measured, source, newLeast, newMost, asRecorded, remark, how);
    }

    /** True if a number is as published. */
    public boolean agrees(Measured found) {
        double mean = found.value().mean();
        return mean >= least && (found.atLeast() ? most == Double.POSITIVE_INFINITY : mean <= most);
    }
}
