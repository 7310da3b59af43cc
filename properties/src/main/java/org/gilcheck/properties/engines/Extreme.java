package org.gilcheck.properties.engines;

import org.gilcheck.checker.Fraction;
import org.gilcheck.properties.Bound;
import org.gilcheck.properties.Bound.Measure;

/**
 * A number that a bound asks for, as an engine says it.
 *
 * @param aspect what of the property it is, such as {@code per message}; empty if the property has but one number
 * @param isLeast true if less is worse
 * @param above the numerator, in lowest terms
 * @param below the denominator; 0 if there is no bound
 */
public record Extreme(String aspect, boolean isLeast, long above, long below) {

    /** A bound as the checker says it. */
    public static Extreme of(Bound bound) {
        boolean isLeast = bound.measure() == Measure.LEAST_RATIO;
        Fraction value = bound.value();
        return value == null
                ? unbounded(bound.aspect(), isLeast)
                : new Extreme(bound.aspect(), isLeast, value.numerator(), value.denominator());
    }

    /** Where no number bounds it. */
    public static Extreme unbounded(String aspect, boolean isLeast) {
        return new Extreme(aspect, isLeast, 1, 0);
    }

    /** True if this is worse than another number of the same aspect. */
    public boolean isWorseThan(Extreme other) {
        if (below == 0 || other.below == 0) {
            return other.below != 0;
        }
        int order = Long.compare(Math.multiplyExact(above, other.below), Math.multiplyExact(other.above, below));
        return isLeast ? order < 0 : order > 0;
    }

    /** The number, with its aspect before it if it has one, such as {@code per message 57}, {@code 2/3} or {@code unbounded}. */
    @Override
    public String toString() {
        String number = below == 0 ? "unbounded" : below == 1 ? Long.toString(above) : above + "/" + below;
        return aspect.isEmpty() ? number : aspect + " " + number;
    }
}
