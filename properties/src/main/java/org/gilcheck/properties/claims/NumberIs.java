package org.gilcheck.properties.claims;

import java.util.List;
import java.util.function.Predicate;
import org.gilcheck.checker.Fraction;
import org.gilcheck.properties.Bound;

/** That a number of a property has a value, or some value, or none, in one scenario. */
final class NumberIs extends Expectation {
    private final String property;
    private final String aspect;
    private final Circumstances where;
    private final Predicate<Bound> wanted;

    private NumberIs(String property, String aspect, Circumstances where, Predicate<Bound> wanted) {
        this.property = property;
        this.aspect = aspect;
        this.where = where;
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
        return List.of(Question.of(where, property));
    }

    @Override
    String asked() {
        return property + (aspect.isEmpty() ? "" : " " + aspect) + ": " + where.where();
    }

    @Override
    Finding judge(Evidence evidence) {
        Bound bound = evidence.bound(where, property, aspect);
        return bound == null
                ? new Finding(false, evidence.verdict(where, property).reason())
                : new Finding(wanted.test(bound), bound.toString());
    }
}
