package org.gilcheck.properties;

import org.gilcheck.checker.Fraction;
import org.gilcheck.checker.Lasso;
import org.jspecify.annotations.Nullable;

/**
 * An extreme over all runs: exact, and reached by the witness.
 *
 * @param aspect what of the property it is, such as {@code per message}; empty if the property has but one
 * @param measure what is counted
 * @param value the extreme; null if there is no bound
 * @param witness a run that reaches it; if there is no bound, one on whose loop the number grows for ever; for a ratio,
 *     one on whose loop it is reached
 * @param formula what a time stands for; null if it is none, or if that has not been found out
 */
public record Bound(
        String aspect,
        Measure measure,
        @Nullable Fraction value,
        Lasso witness,
        @Nullable Formula formula) {

    /** A bound whose formula is not known. */
    public Bound(String aspect, Measure measure, @Nullable Fraction value, Lasso witness) {
        this(aspect, measure, value, witness, null);
    }

    /** The same with a formula. */
    public Bound with(@Nullable Formula newFormula) {
        return new Bound(aspect, measure, value, witness, newFormula);
    }

    /** What a bound counts. */
    public enum Measure {
        /** Times that something happens. */
        COUNT,
        /** Units of the model's time. */
        TIME,
        /** A ratio of two counts, the greatest in the long run. */
        GREATEST_RATIO,
        /** A ratio of two counts, the least in the long run: less is worse. */
        LEAST_RATIO
    }

    /** True if no number bounds it. */
    public boolean isUnbounded() {
        return value == null;
    }

    /** True if this is worse than another of the same aspect. */
    public boolean isWorseThan(Bound other) {
        if (value == null || other.value == null) {
            return value == null && other.value != null;
        }
        int order = value.compareTo(other.value);
        return measure == Measure.LEAST_RATIO ? order < 0 : order > 0;
    }

    /** The number as text: {@code unbounded}, {@code 3}, {@code 7 units} or {@code 2/3}. */
    @Override
    public String toString() {
        if (value == null) {
            return "unbounded";
        }
        return value + (measure == Measure.TIME ? (value.toString().equals("1") ? " unit" : " units") : "");
    }
}
