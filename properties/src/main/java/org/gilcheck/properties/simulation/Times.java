package org.gilcheck.properties.simulation;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gilcheck.properties.UsageException;

/** Times as people write them, down to nanoseconds. */
public final class Times {
    private static final Pattern TIME = Pattern.compile("(\\d{1,15}(?:\\.\\d{1,9})?)\\s*(ns|us|ms|s|m|h)");

    private Times() {}

    /**
     * Nanoseconds.
     *
     * @param option what to name in the message if something is wrong
     * @param longest in nanoseconds
     * @throws UsageException if it is no time, or longer
     */
    public static long parse(String option, String given, long longest) {
        Matcher matcher = TIME.matcher(given.strip().toLowerCase(Locale.ROOT));
        if (matcher.matches()) {
            BigDecimal value =
                    new BigDecimal(matcher.group(1)).multiply(BigDecimal.valueOf(nanoseconds(matcher.group(2))));
            if (value.stripTrailingZeros().scale() <= 0 && value.compareTo(BigDecimal.valueOf(longest)) <= 0) {
                return value.longValueExact();
            }
        }
        throw new UsageException(option + " \"" + given.strip()
                + "\": give a time such as 31ns, 2.5us, 5ms or 60s, of at most " + text(longest));
    }

    private static long nanoseconds(String unit) {
        return switch (unit) {
            case "ns" -> 1L;
            case "us" -> 1_000L;
            case "ms" -> 1_000_000L;
            case "s" -> 1_000_000_000L;
            case "m" -> 60_000_000_000L;
            default -> 3_600_000_000_000L;
        };
    }

    /** A time with three digits, in a unit that suits it. */
    public static String text(long nanoseconds) {
        return text((double) nanoseconds);
    }

    /** The same of a mean. */
    public static String text(double nanoseconds) {
        double size = Math.abs(nanoseconds);
        if (size < 999.5) {
            return number(nanoseconds) + " ns";
        }
        if (size < 999_500) {
            return number(nanoseconds / 1e3) + " us";
        }
        return size < 999_500_000 ? number(nanoseconds / 1e6) + " ms" : number(nanoseconds / 1e9) + " s";
    }

    /** A number with three digits; large ones whole and grouped. */
    public static String number(double value) {
        double size = Math.abs(value);
        if (size >= 1_000) {
            return String.format(Locale.ROOT, "%,.0f", value);
        }
        int decimals = size == 0 || size >= 99.95 ? 0 : size >= 9.995 ? 1 : size >= 0.9995 ? 2 : 3;
        String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
        return text.contains(".") ? text.replaceAll("0+$", "").replaceAll("\\.$", "") : text;
    }
}
