package org.gilcheck.properties.claims;

import java.util.List;
import org.gilcheck.checker.Fraction;
import org.gilcheck.properties.Bound;

/**
 * That a time grows by so many units for each unit by which a named duration is longer: what {@link Waits} says, for times of
 * which no formula is recognised because their other parts do not add up.
 */
final class Slope extends Expectation {
    private final Figure shorter;
    private final Figure longer;
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
        this.shorter = new Figure(property, aspect, where.scaled(number, from));
        this.longer = new Figure(property, aspect, where.scaled(number, from + by));
        this.number = number;
        this.by = by;
        this.factor = factor;
    }

    @Override
    List<Question> questions() {
        return List.of(shorter.question(), longer.question());
    }

    @Override
    String asked() {
        return shorter + ", and " + by + " more";
    }

    @Override
    Finding judge(Evidence evidence) {
        Bound before = shorter.bound(evidence);
        Bound after = longer.bound(evidence);
        Fraction first = before == null ? null : before.value();
        Fraction second = after == null ? null : after.value();
        String ours = shorter.text(evidence) + ", then " + longer.text(evidence);
        if (first == null || second == null) {
            return new Finding(false, ours);
        }
        long grown = second.numerator() - first.numerator();
        return new Finding(grown == (long) factor * by, ours + ": " + Fraction.of(grown, by) + " x " + number);
    }
}
