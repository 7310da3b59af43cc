package org.gilcheck.properties;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.gilcheck.model.language.Constant;
import org.gilcheck.model.language.Duration;
import org.gilcheck.model.language.NamedNumber;

/**
 * A time as a sum of multiples of a policy's and an operating system's own durations and constants, and some ticks: what
 * a bound in units of the model's time stands for. {@link FormulaSearch} finds it.
 *
 * @param terms the multiples, none of them 0
 * @param ticks the rest: work and rounding, in units of which a tick of work takes one
 */
public record Formula(List<Term> terms, long ticks) {
    /**
     * What a tick takes, to put ticks and durations into one sum: 100 million rounds of a countdown, some four ticks each,
     * took 6 to 25 s on the machines of 2009 to 2011 (D. Beazley, "Inside the Python GIL" and RuPy 2011).
     */
    public static final long NANOSECONDS_PER_TICK = 50;

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    /** Keeps a list of its own. */
    public Formula {
        terms = List.copyOf(terms);
    }

    /** A multiple of a duration or a constant; a constant counts ticks. */
    public record Term(long factor, NamedNumber number) {}

    /** The real time in nanoseconds, a tick taken as {@link #NANOSECONDS_PER_TICK}. */
    public long nanoseconds() {
        long sum = realTicks() * NANOSECONDS_PER_TICK;
        for (Term term : terms) {
            Duration duration = term.number().duration();
            sum += duration == null ? 0 : term.factor() * duration.nanoseconds();
        }
        return sum;
    }

    /** The real ticks, constants with their real numbers; without the durations. */
    public long realTicks() {
        long sum = ticks;
        for (Term term : terms) {
            Constant constant = term.number().constant();
            sum += constant == null ? 0 : term.factor() * constant.real();
        }
        return sum;
    }

    /** The sum in the policy's words, such as {@code 4 x switch interval + 8 x wake delay + 3 ticks}. */
    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        for (Term term : terms) {
            parts.add((term.factor() == 1 ? "" : term.factor() + " x ")
                    + term.number().name());
        }
        if (ticks != 0 || parts.isEmpty()) {
            parts.add(ticks + (ticks == 1 ? " tick" : " ticks"));
        }
        return String.join(" + ", parts);
    }

    /** The real time as text, such as {@code 20.4 ms}. */
    public String realTime() {
        return time(nanoseconds());
    }

    /** A time as text in the largest unit in which it is at least 1, to three decimals. */
    public static String time(long nanoseconds) {
        BigDecimal value = BigDecimal.valueOf(nanoseconds);
        String[] units = {"ns", "us", "ms", "s"};
        int unit = 0;
        while (unit + 1 < units.length && value.compareTo(THOUSAND) >= 0) {
            value = value.divide(THOUSAND);
            unit++;
        }
        return value.setScale(3, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString() + " " + units[unit];
    }
}
