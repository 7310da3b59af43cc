package org.gilcheck.properties.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gilcheck.checker.Fraction;
import org.gilcheck.properties.Bound;
import org.gilcheck.properties.Bound.Measure;
import org.gilcheck.properties.Verdict;
import org.gilcheck.properties.reference.ReferenceAnswer.Kind;
import org.gilcheck.properties.reference.ReferenceAnswer.Worst;

/** A verdict and the reference's answer in the same words, to be compared. */
record SaidByBoth(String what, List<String> numbers) {

    static void confirm(Verdict verdict, ReferenceAnswer answer) {
        assertThat(of(verdict)).as("%s", verdict.property()).isEqualTo(of(answer));
    }

    private static SaidByBoth of(ReferenceAnswer answer) {
        String what = answer.kind() == Kind.VIOLATED
                ? "violated after " + answer.steps()
                : answer.kind().name();
        return new SaidByBoth(
                what, answer.numbers().stream().map(SaidByBoth::text).toList());
    }

    private static SaidByBoth of(Verdict verdict) {
        String what = verdict.violation() != null
                ? "violated after " + verdict.violation().loopStart()
                : kind(verdict).name();
        return new SaidByBoth(
                what, verdict.bounds().stream().map(SaidByBoth::text).toList());
    }

    private static Kind kind(Verdict verdict) {
        return switch (verdict.scope()) {
            case EXHAUSTIVE -> Kind.HOLDS;
            case VACUOUS -> Kind.VACUOUS;
            case BOUNDED, LOSSY -> Kind.ENDS_EARLY;
            case NOT_APPLICABLE -> Kind.NO_SENSE;
        };
    }

    private static String text(Worst number) {
        return number.aspect() + (number.isLeast() ? " least " : " greatest ") + number.above() + "/" + number.below();
    }

    private static String text(Bound bound) {
        Fraction value = bound.value();
        return bound.aspect()
                + (bound.measure() == Measure.LEAST_RATIO ? " least " : " greatest ")
                + (value == null ? "1/0" : value.numerator() + "/" + value.denominator());
    }
}
