package org.gilcheck.properties.claims;

import java.util.List;
import java.util.function.BiPredicate;
import org.gilcheck.checker.Fraction;
import org.gilcheck.properties.Bound;
import org.jspecify.annotations.Nullable;

/** That a number in one scenario stands in some relation to the same number in another. */
final class Relation extends Expectation {
    private final Figure one;
    private final Figure other;
    private final String words;
    private final BiPredicate<@Nullable Fraction, @Nullable Fraction> relation;

    private Relation(
            Figure one, Figure other, String words, BiPredicate<@Nullable Fraction, @Nullable Fraction> relation) {
        this.one = one;
        this.other = other;
        this.words = words;
        this.relation = relation;
    }

    /** The number in one scenario is at least {@code times} that in the other; one without a bound is. */
    static Relation atLeast(String property, String aspect, Circumstances one, int times, Circumstances other) {
        return new Relation(
                new Figure(property, aspect, one),
                new Figure(property, aspect, other),
                "against",
                (first, second) -> first == null || (second != null && !isLess(first, times, second)));
    }

    /** It is less than that; one without a bound is not. */
    static Relation lessThan(String property, String aspect, Circumstances one, int times, Circumstances other) {
        return new Relation(
                new Figure(property, aspect, one),
                new Figure(property, aspect, other),
                "against",
                (first, second) -> first != null && (second == null || isLess(first, times, second)));
    }

    private static boolean isLess(Fraction first, int times, Fraction second) {
        return first.numerator() * second.denominator() < times * second.numerator() * first.denominator();
    }

    @Override
    List<Question> questions() {
        return List.of(one.question(), other.question());
    }

    @Override
    String asked() {
        return one.beside(other);
    }

    @Override
    Finding judge(Evidence evidence) {
        Bound first = one.bound(evidence);
        Bound second = other.bound(evidence);
        return new Finding(
                first != null && second != null && relation.test(first.value(), second.value()),
                one.text(evidence) + " " + words + " " + other.text(evidence));
    }
}
