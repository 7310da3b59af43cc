package org.gilcheck.properties.claims;

import java.util.List;
import java.util.function.BiPredicate;
import org.gilcheck.checker.Fraction;
import org.gilcheck.properties.Bound;

/** That a number in one scenario stands in some relation to the same number in another. */
final class Relation extends Expectation {
    private final String property;
    private final String aspect;
    private final Circumstances one;
    private final Circumstances other;
    private final String words;
    private final BiPredicate<Fraction, Fraction> relation;

    private Relation(
            String property,
            String aspect,
            Circumstances one,
            Circumstances other,
            String words,
            BiPredicate<Fraction, Fraction> relation) {
        this.property = property;
        this.aspect = aspect;
        this.one = one;
        this.other = other;
        this.words = words;
        this.relation = relation;
    }

    /** The number in one scenario is at least {@code times} that in the other. */
    static Relation atLeast(String property, String aspect, Circumstances one, int times, Circumstances other) {
        return new Relation(
                property,
                aspect,
                one,
                other,
                "against",
                (first, second) ->
                        first.numerator() * second.denominator() >= times * second.numerator() * first.denominator());
    }

    static Relation less(String property, String aspect, Circumstances one, Circumstances other) {
        return new Relation(property, aspect, one, other, "below", (first, second) -> first.compareTo(second) < 0);
    }

    @Override
    List<Question> questions() {
        return List.of(Question.of(one, property), Question.of(other, property));
    }

    @Override
    String asked() {
        return property + (aspect.isEmpty() ? "" : " " + aspect) + ": " + one.where() + "; "
                + (other.policy().equals(one.policy()) ? "" : other.policy() + ", ") + other.where();
    }

    @Override
    Finding judge(Evidence evidence) {
        Bound first = evidence.bound(one, property, aspect);
        Bound second = evidence.bound(other, property, aspect);
        if (first == null || second == null) {
            return new Finding(
                    false,
                    evidence.verdict(first == null ? one : other, property).reason());
        }
        Fraction a = first.value();
        Fraction b = second.value();
        boolean agrees = a != null && b != null && relation.test(a, b);
        return new Finding(agrees, first + " " + words + " " + second);
    }
}
