package org.gilcheck.properties.claims;

import java.util.List;
import java.util.function.BiPredicate;
import org.gilcheck.checker.Fraction;
import org.gilcheck.properties.Bound;

/** That a number in one scenario stands in some relation to the same number in another. */
final class Relation extends Expectation {
    private final Figure one;
    private final Figure other;
    private final String words;
    private final BiPredicate<Fraction, Fraction> relation;

    private Relation(Figure one, Figure other, String words, BiPredicate<Fraction, Fraction> relation) {
        this.one = one;
        this.other = other;
        this.words = words;
        this.relation = relation;
    }

    /** The number in one scenario is at least {@code times} that in the other. */
    static Relation atLeast(String property, String aspect, Circumstances one, int times, Circumstances other) {
        return new Relation(
                new Figure(property, aspect, one),
                new Figure(property, aspect, other),
                "against",
                (first, second) ->
                        first.numerator() * second.denominator() >= times * second.numerator() * first.denominator());
    }

    static Relation less(String property, String aspect, Circumstances one, Circumstances other) {
        return new Relation(
                new Figure(property, aspect, one),
                new Figure(property, aspect, other),
                "below",
                (first, second) -> first.compareTo(second) < 0);
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
        Fraction a = first == null ? null : first.value();
        Fraction b = second == null ? null : second.value();
        return new Finding(
                a != null && b != null && relation.test(a, b),
                one.text(evidence) + " " + words + " " + other.text(evidence));
    }
}
