package org.gilcheck.properties.claims;

import java.util.List;
import java.util.function.Predicate;
import org.gilcheck.checker.Fraction;
import org.gilcheck.properties.Bound;

/** That a number of a property has a value, or some value, or none, in one scenario. */
final class NumberIs extends Expectation {
    private final Figure figure;
    private final Predicate<Bound> wanted;

    private NumberIs(String property, String aspect, Circumstances where, Predicate<Bound> wanted) {
        this.figure = new Figure(property, aspect, where);
        this.wanted = wanted;
    }

    static NumberIs exactly(String property, String aspect, Circumstances where, Fraction value) {
        return new NumberIs(property, aspect, where, bound -> value.equals(bound.value()));
    }

    static NumberIs atLeast(String property, String aspect, Circumstances where, Fraction least) {
        return new NumberIs(property, aspect, where, bound -> {
            Fraction value = bound.value();
            return value == null || value.compareTo(least) >= 0;
        });
    }

    static NumberIs atMost(String property, String aspect, Circumstances where, Fraction most) {
        return new NumberIs(property, aspect, where, bound -> {
            Fraction value = bound.value();
            return value != null && value.compareTo(most) <= 0;
        });
    }

    static NumberIs unbounded(String property, String aspect, Circumstances where) {
        return new NumberIs(property, aspect, where, Bound::isUnbounded);
    }

    @Override
    List<Question> questions() {
        return List.of(figure.question());
    }

    @Override
    String asked() {
        return figure.toString();
    }

    @Override
    Finding judge(Evidence evidence) {
        Bound bound = figure.bound(evidence);
        return new Finding(bound != null && wanted.test(bound), figure.text(evidence));
    }
}
