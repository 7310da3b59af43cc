package org.gilcheck.properties.runs;

import org.gilcheck.properties.Bound;
import org.gilcheck.properties.jobs.Job;
import org.gilcheck.properties.thresholds.Quantity;

/**
 * The worst value of a quantity in some scenarios.
 *
 * @param job the first scenario that has it
 */
public record WorstBound(Job job, Quantity quantity, Bound bound) {

    /** The run that reaches it. */
    public Witness witness() {
        return new Witness(job, quantity.property(), bound.witness());
    }
}
