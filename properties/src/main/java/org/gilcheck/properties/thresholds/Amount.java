package org.gilcheck.properties.thresholds;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gilcheck.checker.Fraction;
import org.gilcheck.properties.UsageException;

/**
 * A number of a threshold as users write it: {@code 7}, {@code 3/4}, {@code 0.5}, or with a unit {@code 25ms}.
 *
 * @param unit what stands behind the number; empty if nothing does
 */
public record Amount(Fraction number, String unit) {
    private static final Pattern AMOUNT =
            Pattern.compile("([0-9]{1,9})(?:/([0-9]{1,9})|\\.([0-9]{1,3}))?\\s*(\\p{L}*)");
    private static final String MODEL_UNITS = "units?";
    private static final Map<String, Long> NANOSECONDS =
            Map.of("ns", 1L, "us", 1_000L, "ms", 1_000_000L, "s", 1_000_000_000L);

    /**
     * The amount that a text stands for.
     *
     * @param option what to name in the message if it is none
     * @throws UsageException if it is none
     */
    public static Amount parse(String option, String given) {
        Matcher matcher = AMOUNT.matcher(given.strip());
        if (!matcher.matches()) {
            throw mistake(option, given);
        }
        long whole = Long.parseLong(matcher.group(1));
        Fraction number = Fraction.of(whole, 1);
        if (matcher.group(2) != null) {
            long denominator = Long.parseLong(matcher.group(2));
            if (denominator == 0) {
                throw mistake(option, given);
            }
            number = Fraction.of(whole, denominator);
        } else if (matcher.group(3) != null) {
            String decimals = matcher.group(3);
            long denominator = Math.round(Math.pow(10, decimals.length()));
            number = Fraction.of(whole * denominator + Long.parseLong(decimals), denominator);
        }
        return new Amount(number, matcher.group(4).replaceFirst("^" + MODEL_UNITS + "$", ""));
    }

    private static UsageException mistake(String option, String given) {
        return new UsageException(option + " \"" + given + "\": give a number or a fraction, such as 7 or 3/4");
    }

    /**
     * The real time in nanoseconds.
     *
     * @param option what to name in the message if the unit is none of time, or the quantity no time
     */
    Fraction nanoseconds(String option, Quantity quantity) {
        Long factor = NANOSECONDS.get(unit);
        if (factor == null) {
            throw new UsageException(
                    option + " \"" + number + unit + "\": give a number, or a time in ns, us, ms or s");
        }
        if (!quantity.isTime()) {
            throw new UsageException(option + " \"" + number + unit + "\": " + quantity
                    + " is no time. Give a number such as " + number);
        }
        return Fraction.of(Math.multiplyExact(number.numerator(), factor), number.denominator());
    }
}
