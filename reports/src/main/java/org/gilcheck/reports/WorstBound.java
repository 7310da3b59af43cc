package org.gilcheck.reports;

import org.gilcheck.properties.Bound;

/**
 * The worst value of a quantity in some scenarios.
 *
 * @param job the first scenario that has it
 */
record WorstBound(Job job, Quantity quantity, Bound bound) {

    /** The run that reaches it. */
    Witness witness() {
        return new Witness(job, quantity.property(), bound.witness());
    }
}
