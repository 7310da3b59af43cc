package org.gilcheck.properties.thresholds;

import java.util.ArrayList;
import java.util.List;
import org.gilcheck.checker.Fraction;
import org.gilcheck.properties.Bound;
import org.gilcheck.properties.Formula;
import org.gilcheck.properties.UsageException;
import org.jspecify.annotations.Nullable;

/**
 * A number that a bound must not exceed, or must reach: it turns the bound into something that holds or is violated.
 *
 * @param side on which side of the amount the bound must be
 * @param amount the number; nanoseconds if it is a real time
 * @param isRealTime true if a time's formula must keep to it, and not the number of units
 */
public record Threshold(Quantity quantity, Side side, Fraction amount, boolean isRealTime) {

    /** The good side of an amount. */
    public enum Side {
        AT_MOST("at most", ">"),
        AT_LEAST("at least", "<");

        private final String text;
        private final String missed;

        Side(String text, String missed) {
            this.text = text;
            this.missed = missed;
        }
    }

    /**
     * The thresholds that some {@code PROPERTY[:ASPECT]=AMOUNT} stand for.
     *
     * @param option what to name in the message if something is wrong
     * @throws UsageException if a text is not of this form, or means nothing
     */
    public static List<Threshold> parse(String option, Side side, List<String> given) {
        List<Threshold> thresholds = new ArrayList<>();
        for (String each : given) {
            int equals = each.lastIndexOf('=');
            if (equals <= 0) {
                throw new UsageException(option + " \"" + each + "\": give PROPERTY[:ASPECT]=AMOUNT, such as wait=7");
            }
            String name = each.substring(0, equals).strip();
            List<Quantity> quantities = Quantity.parse(name);
            String where = option + " " + name;
            Amount amount = Amount.parse(where, each.substring(equals + 1));
            for (Quantity quantity : quantities) {
                thresholds.add(
                        amount.unit().isEmpty()
                                ? new Threshold(quantity, side, amount.number(), false)
                                : new Threshold(quantity, side, amount.nanoseconds(where, quantity), true));
            }
        }
        return thresholds;
    }

    /** True if a bound is on the wrong side. */
    public boolean isMissedBy(Bound bound) {
        Fraction value = value(bound);
        return bound.isUnbounded() ? side == Side.AT_MOST : value != null && isBeyond(value, amount);
    }

    /** True if the real time of a bound is not known. */
    public boolean isUndecidedBy(Bound bound) {
        return !bound.isUnbounded() && value(bound) == null;
    }

    /** True if one bound that misses it is further away than another. */
    public boolean isMissedMore(Bound bound, Bound other) {
        Fraction value = value(bound);
        Fraction otherValue = value(other);
        return otherValue != null && (value == null || isBeyond(value, otherValue));
    }

    private @Nullable Fraction value(Bound bound) {
        if (!isRealTime) {
            return bound.value();
        }
        Formula formula = bound.formula();
        return formula == null ? null : new Fraction(formula.nanoseconds(), 1);
    }

    private String text(Fraction number) {
        return isRealTime ? Formula.time(number.numerator() / number.denominator()) : number.toString();
    }

    private boolean isBeyond(Fraction value, Fraction limit) {
        int order = value.compareTo(limit);
        return side == Side.AT_MOST ? order > 0 : order < 0;
    }

    /** What is wrong with a bound that misses it, such as {@code 7 > 5}. */
    public String comparison(Bound bound) {
        Fraction value = value(bound);
        return (value == null ? bound : text(value)) + " " + side.missed + " " + text(amount);
    }

    /** Such as {@code io-latency per call at most 5}. */
    @Override
    public String toString() {
        return quantity + " " + limit();
    }

    /** Such as {@code at most 25 ms}. */
    public String limit() {
        return side.text + " " + text(amount);
    }
}
