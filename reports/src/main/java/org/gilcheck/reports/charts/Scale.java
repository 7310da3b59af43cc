package org.gilcheck.reports.charts;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.gilcheck.properties.Formula;

/**
 * An axis: which numbers there are on it, and where.
 *
 * @param kind what the numbers are
 * @param low the least
 * @param high the greatest
 * @param step from one mark to the next; 0 if every power of ten has a mark, and all are equally far apart
 */
record Scale(Kind kind, double low, double high, double step) {
    /** From this ratio on the small values of a linear axis could not be told apart. */
    private static final double WIDE = 30;

    private static final double[] STEPS = {1, 2, 5, 10};

    /** What the numbers of an axis are. */
    enum Kind {
        COUNT("times"),
        STATES("states"),
        RATIO(""),
        UNITS("units of the model's time, of which each policy has its own"),
        NANOSECONDS("real time");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** An axis on which some numbers lie. */
    static Scale of(Kind kind, DoubleStream numbers) {
        double[] all = numbers.filter(each -> !Double.isNaN(each)).toArray();
        double most = DoubleStream.of(all).max().orElse(1);
        double least = DoubleStream.of(all).filter(each -> each > 0).min().orElse(most);
        boolean none = DoubleStream.of(all).anyMatch(each -> each <= 0);
        if (kind != Kind.RATIO && !none && most > WIDE * least) {
            double low = StrictMath.floor(StrictMath.log10(least));
            double high = StrictMath.ceil(StrictMath.log10(most));
            return new Scale(kind, StrictMath.pow(10, low), StrictMath.pow(10, high), 0);
        }
        double step = step(most <= 0 ? 1 : most, kind != Kind.RATIO);
        return new Scale(kind, 0, Math.max(step, StrictMath.ceil(most / step - 1e-9) * step), step);
    }

    /** So that there are some four steps. */
    private static double step(double most, boolean whole) {
        double power = StrictMath.pow(10, StrictMath.floor(StrictMath.log10(most / 4)));
        for (double each : STEPS) {
            if (each * power * 5 >= most) {
                return whole ? Math.max(1, each * power) : each * power;
            }
        }
        return 10 * power;
    }

    /** Where a number lies, from 0 to 1. */
    double share(double number) {
        if (step == 0) {
            return (StrictMath.log10(number) - StrictMath.log10(low))
                    / (StrictMath.log10(high) - StrictMath.log10(low));
        }
        return (number - low) / (high - low);
    }

    List<Double> marks() {
        List<Double> marks = new ArrayList<>();
        if (step == 0) {
            for (double mark = low; mark <= high * 1.01; mark *= 10) {
                marks.add(mark);
            }
        } else {
            for (int i = 0; low + i * step <= high + step / 2; i++) {
                marks.add(low + i * step);
            }
        }
        return marks;
    }

    String text(double number) {
        if (kind == Kind.NANOSECONDS) {
            return number == 0 ? "0" : Formula.time(Math.round(number));
        }
        return BigDecimal.valueOf(number)
                .round(new MathContext(6))
                .stripTrailingZeros()
                .toPlainString();
    }
}
