package org.gilcheck.properties.runs;

/**
 * A run that violates what was asked for.
 *
 * @param number under which the report refers to it
 * @param violated what it violates: a property, or a threshold of one
 * @param amount the number by which it violates a threshold; empty for a property that holds or is violated
 */
public record Counterexample(int number, Witness witness, String violated, String amount) {

    /** A run that violates its property. */
    public static Counterexample of(int number, Witness witness) {
        return new Counterexample(number, witness, witness.property().id(), "");
    }
}
