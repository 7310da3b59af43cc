package org.gilcheck.properties.claims;

import java.util.List;
import org.gilcheck.checker.Fraction;
import org.gilcheck.properties.Bound;

/**
 * That a time grows by so many units for each unit by which a named duration is longer: what {@link Waits} says, for times of
 * which no formula is recognised because their other parts do not add up.
 */
final class Slope extends Expectation {
    private final String property;
    private final String aspect;
    private final Circumstances shorter;
    private final Circumstances longer;
    private final String number;
    private final int by;
    private final int factor;

    /**
     * An expectation.
     *
     * @param from a length of the duration in units, long enough to be the longest of all
     * @param by how much longer it is then made
     */
    Slope(String property, String aspect, Circumstances where, int factor, String number, int from, int by) {
        this.property = property;
        this.aspect = aspect;
        this.shorter = where.scaled(number, from);
        this.longer = where.scaled(number, from + by);
        this.number = number;
        this.by = by;
        this.factor = factor;
    }

    @Override
    List<Question> questions() {
        return List.of(Question.of(shorter, property), Question.of(longer, property));
    }

    @Override
    String asked() {
        return property + (aspect.isEmpty() ? "" : " " + aspect) + ": " + shorter.where() + ", and " + by + " more";
    }

    @Override
    Finding judge(Evidence evidence) {
        Bound before = evidence.bound(shorter, property, aspect);
        Bound after = evidence.bound(longer, property, aspect);
        Fraction first = before == null ? null : before.value();
        Fraction second = after == null ? null : after.value();
        if (first == null || second == null) {
            return new Finding(
                    false, before == null ? evidence.verdict(shorter, property).reason() : before.toString());
        }
        long grown = second.numerator() - first.numerator();
        return new Finding(
                grown == (long) factor * by,
                before + ", then " + after + ": " + Fraction.of(grown, by) + " x " + number);
    }
}
