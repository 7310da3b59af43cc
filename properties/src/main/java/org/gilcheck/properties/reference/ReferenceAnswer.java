package org.gilcheck.properties.reference;

import java.util.List;

/**
 * What the reference says of a property.
 *
 * @param kind what it says
 * @param steps how many steps lead to the nearest violation; {@link #NONE} if there is none
 * @param numbers those that a bound asks for and that have a value, in a fixed order
 */
public record ReferenceAnswer(Kind kind, int steps, List<Worst> numbers) {
    /** Instead of a number of steps. */
    public static final int NONE = -1;

    /** What there is to say. */
    public enum Kind {
        /** Some run violates it. */
        VIOLATED,
        /** None does, and what it is about happens; for a bound: there is a number. */
        HOLDS,
        /** What it is about never happens. */
        VACUOUS,
        /** No run violates it, but some end early, in a faulty step. */
        ENDS_EARLY,
        /** It makes no sense to ask. */
        NO_SENSE,
        /** The reference does not know the property. */
        UNKNOWN
    }

    /**
     * A number.
     *
     * @param aspect what of the property it is; empty if the property has but one number
     * @param isLeast true if less is worse
     * @param above the numerator, in lowest terms
     * @param below the denominator; 0 if there is no bound
     */
    public record Worst(String aspect, boolean isLeast, long above, long below) {

        static Worst of(String aspect, boolean isLeast, long above, long below) {
            long divisor = gcd(above, below);
            return new Worst(aspect, isLeast, above / divisor, below / divisor);
        }

        private static long gcd(long a, long b) {
            return b == 0 ? a : gcd(b, a % b);
        }
    }

    /** Keeps a list of its own. */
    public ReferenceAnswer {
        numbers = List.copyOf(numbers);
    }

    static ReferenceAnswer of(Kind kind) {
        return new ReferenceAnswer(kind, NONE, List.of());
    }
}
