package org.gilcheck.properties.claims;

import java.util.List;
import org.gilcheck.properties.Formula;
import org.gilcheck.properties.Formula.Term;

/**
 * That a time is so many times a named duration or constant, and some shorter times on top: the formula that is recognised
 * must have exactly this multiple of it.
 */
final class Waits extends Expectation {
    private final Figure figure;
    private final long factor;
    private final String number;

    /** @param factor 0 for a time in which the number does not occur */
    Waits(String property, String aspect, Circumstances where, long factor, String number) {
        this.figure = new Figure(property, aspect, where);
        this.factor = factor;
        this.number = number;
    }

    @Override
    List<Question> questions() {
        return List.of(figure.questionWithFormula());
    }

    @Override
    String asked() {
        return figure.toString();
    }

    @Override
    Finding judge(Evidence evidence) {
        Circumstances where = figure.where();
        if (where.scenario(where.scale()).namedNumbers().stream()
                .noneMatch(each -> each.name().equals(number))) {
            throw new IllegalStateException(where.policy() + ", " + where.where() + ", has no " + number);
        }
        Formula formula = figure.formula(evidence);
        if (formula == null) {
            return new Finding(false, figure.text(evidence) + ", of which no formula is known");
        }
        long found = formula.terms().stream()
                .filter(term -> term.number().name().equals(number))
                .mapToLong(Term::factor)
                .sum();
        return new Finding(
                found == factor, formula + " = " + formula.realTime() + (found == 0 ? "" : waiting(found, formula)));
    }

    /** The waiting alone, for a thousand, as the published figures have it. */
    private String waiting(long found, Formula formula) {
        Formula thousand = new Formula(
                formula.terms().stream()
                        .filter(term -> term.number().name().equals(number))
                        .map(term -> new Term(1000 * found, term.number()))
                        .toList(),
                0);
        return "; waiting for 1000: " + thousand + " = " + thousand.realTime();
    }
}
