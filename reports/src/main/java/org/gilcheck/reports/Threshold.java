package org.gilcheck.reports;

import java.util.ArrayList;
import java.util.List;
import org.gilcheck.checker.Fraction;
import org.gilcheck.properties.Bound;

/**
 * A number that a bound must not exceed, or must reach: it turns the bound into something that holds or is violated.
 *
 * @param side on which side of the amount the bound must be
 */
record Threshold(Quantity quantity, Side side, Fraction amount) {

    /** The good side of an amount. */
    enum Side {
        AT_MOST("at most", ">"),
        AT_LEAST("at least", "<");

        private final String text;
        private final String missed;

        Side(String text, String missed) {
            this.text = text;
            this.missed = missed;
        }

        private String option() {
            return "--" + text.replace(' ', '-');
        }
    }

    /** The thresholds that some {@code PROPERTY[:ASPECT]=AMOUNT} stand for. */
    static List<Threshold> parse(Side side, List<String> given) {
        List<Threshold> thresholds = new ArrayList<>();
        for (String each : given) {
            int equals = each.lastIndexOf('=');
            if (equals <= 0) {
                throw new UsageException(
                        side.option() + " \"" + each + "\": give PROPERTY[:ASPECT]=AMOUNT, such as wait=7");
            }
            String name = each.substring(0, equals).strip();
            List<Quantity> quantities = Quantity.parse(name);
            String option = side.option() + " " + name;
            Fraction amount = Amount.parse(option, each.substring(equals + 1)).inUnitsOfTheModel(option);
            quantities.forEach(quantity -> thresholds.add(new Threshold(quantity, side, amount)));
        }
        return thresholds;
    }

    boolean isMissedBy(Bound bound) {
        Fraction value = bound.value();
        return value == null ? side == Side.AT_MOST : isBeyond(value, amount);
    }

    /** True if one bound that misses it is further away than another. */
    boolean isMissedMore(Bound bound, Bound other) {
        Fraction value = bound.value();
        Fraction otherValue = other.value();
        return otherValue != null && (value == null || isBeyond(value, otherValue));
    }

    private boolean isBeyond(Fraction value, Fraction limit) {
        int order = value.compareTo(limit);
        return side == Side.AT_MOST ? order > 0 : order < 0;
    }

    /** What is wrong with a bound that misses it, such as {@code 7 > 5}. */
    String comparison(Bound bound) {
        Fraction value = bound.value();
        return (value == null ? bound : value) + " " + side.missed + " " + amount;
    }

    /** Such as {@code io-latency per call at most 5}. */
    @Override
    public String toString() {
        return quantity + " " + side.text + " " + amount;
    }
}
