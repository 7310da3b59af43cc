package org.gilcheck.reports.charts;

import org.gilcheck.properties.Bound;
import org.gilcheck.properties.Formula;
import org.gilcheck.properties.Verdict;
import org.gilcheck.properties.Verdict.Scope;
import org.gilcheck.properties.thresholds.Quantity;
import org.gilcheck.reports.results.JobResult;
import org.jspecify.annotations.Nullable;

/**
 * What a chart shows of a number in one scenario.
 *
 * @param number where to draw it; not a number if it is unbounded or there is none
 * @param unbounded true if no number bounds it
 * @param gap why there is none; else empty
 */
record Value(double number, boolean unbounded, String gap) {

    static Value of(double number) {
        return new Value(number, false, "");
    }

    static Value none(String why) {
        return new Value(Double.NaN, false, why);
    }

    /**
     * What a scenario says of a number.
     *
     * @param result null if there is no such scenario
     * @param realTime whether a time is to be drawn in nanoseconds
     */
    static Value of(@Nullable JobResult result, Quantity quantity, boolean realTime) {
        if (result == null) {
            return none("");
        }
        Verdict verdict = result.verdict(quantity.property());
        Bound bound = quantity.among(verdict.bounds());
        if (bound == null) {
            return none(why(verdict));
        }
        if (bound.value() == null) {
            return new Value(Double.NaN, true, "");
        }
        if (!realTime || !quantity.isTime()) {
            return of((double) bound.value().numerator() / bound.value().denominator());
        }
        Formula formula = bound.formula();
        return formula == null ? none("known in units of the model's time only") : of((double) formula.nanoseconds());
    }

    private static String why(Verdict verdict) {
        if (verdict.scope() == Scope.NOT_APPLICABLE) {
            return "makes no sense there";
        }
        if (verdict.isPartial()) {
            return "not explored to the end: " + verdict.reason();
        }
        return "never put to the test there";
    }

    boolean isNumber() {
        return !Double.isNaN(number);
    }

    /** True if there is something to draw. */
    boolean isKnown() {
        return unbounded || isNumber();
    }
}
