package org.gilcheck.properties;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers, sizes and times as users write them. */
public final class Amounts {
    private static final Pattern AMOUNT = Pattern.compile("(\\d{1,15}(?:\\.\\d{1,3})?)\\s*([a-z]*)");

    private Amounts() {}

    /** A whole number in a range. */
    public static int count(String option, String given, int least, int most) {
        return (int) number(option, given, least, most);
    }

    /** A whole number in a range; underscores may group digits, and k and m stand for thousand and million. */
    public static long number(String option, String given, long least, long most) {
        String text = given.trim().toLowerCase(Locale.ROOT).replace("_", "");
        Matcher matcher = AMOUNT.matcher(text);
        if (matcher.matches()) {
            BigDecimal factor = factorOf(matcher.group(2), "", 1L, "k", 1_000L, "m", 1_000_000L, "g", 1_000_000_000L);
            BigDecimal value = new BigDecimal(matcher.group(1)).multiply(factor).stripTrailingZeros();
            if (factor.signum() > 0
                    && value.scale() <= 0
                    && value.compareTo(BigDecimal.valueOf(least)) >= 0
                    && value.compareTo(BigDecimal.valueOf(most)) <= 0) {
                return value.longValueExact();
            }
        }
        throw new UsageException(option + " \"" + given + "\": give a whole number from " + least + " to " + most);
    }

    /** A size in bytes. */
    public static long bytes(String option, String given) {
        Matcher matcher = AMOUNT.matcher(given.trim().toLowerCase(Locale.ROOT));
        if (matcher.matches()) {
            BigDecimal factor = factorOf(matcher.group(2), "k", 1L << 10, "m", 1L << 20, "g", 1L << 30, "t", 1L << 40);
            long value = clamp(new BigDecimal(matcher.group(1)).multiply(factor));
            if (value > 0) {
                return value;
            }
        }
        throw new UsageException(option + " \"" + given + "\": give a size such as 512m or 4g");
    }

    /** A length of time. */
    public static Duration time(String option, String given) {
        Matcher matcher = AMOUNT.matcher(given.trim().toLowerCase(Locale.ROOT));
        if (matcher.matches()) {
            BigDecimal factor = factorOf(matcher.group(2), "ms", 1L, "s", 1_000L, "m", 60_000L, "h", 3_600_000L);
            long milliseconds = clamp(new BigDecimal(matcher.group(1)).multiply(factor));
            if (milliseconds > 0) {
                return Duration.ofMillis(
                        Math.min(milliseconds, Duration.ofDays(3650).toMillis()));
            }
        }
        throw new UsageException(option + " \"" + given + "\": give a time such as 500ms, 30s or 5m");
    }

    private static long clamp(BigDecimal value) {
        return value.min(BigDecimal.valueOf(Long.MAX_VALUE)).longValue();
    }

    /** The factor of a unit in a list of units and factors; 0 if it is not there. */
    private static BigDecimal factorOf(String unit, Object... unitsAndFactors) {
        for (int i = 0; i < unitsAndFactors.length; i += 2) {
            if (unitsAndFactors[i].equals(unit)) {
                return BigDecimal.valueOf((Long) unitsAndFactors[i + 1]);
            }
        }
        return BigDecimal.ZERO;
    }
}
