package org.gilcheck.properties.claims;

import java.util.List;
import org.gilcheck.model.language.NamedNumber;
import org.gilcheck.properties.Bound;
import org.gilcheck.properties.Formula;
import org.gilcheck.properties.Formula.Term;

/**
 * That a time is so many times a named duration or constant, and besides nothing but shorter ones: the formula that is
 * recognised must have exactly this multiple, and no multiple of another number as long.
 */
final class Waits extends Expectation {
    private final String property;
    private final String aspect;
    private final Circumstances where;
    private final long factor;
    private final String number;

    /** @param factor 0 for a time in which the number does not occur */
    Waits(String property, String aspect, Circumstances where, long factor, String number) {
        this.property = property;
        this.aspect = aspect;
        this.where = where;
        this.factor = factor;
        this.number = number;
    }

    @Override
    List<Question> questions() {
        return List.of(Question.ofFormula(where, property, aspect));
    }

    @Override
    String asked() {
        return property + (aspect.isEmpty() ? "" : " " + aspect) + ": " + where.where();
    }

    @Override
    Finding judge(Evidence evidence) {
        Bound bound = evidence.bound(where, property, aspect);
        Formula formula = evidence.formula(where, property, aspect);
        if (formula == null) {
            return new Finding(
                    false,
                    bound == null
                            ? evidence.verdict(where, property).reason()
                            : bound + ", of which no formula is known");
        }
        long found = 0;
        long longest = 0;
        for (Term term : formula.terms()) {
            if (term.number().name().equals(number)) {
                found = term.factor();
            }
        }
        for (Term term : formula.terms()) {
            boolean other = !term.number().name().equals(number);
            longest = Math.max(longest, other && found > 0 ? length(term.number()) : 0);
        }
        String waiting = found == 0 ? "" : ", of which waiting: " + waiting(formula);
        boolean dominates = found == 0 || longest < lengthOf(formula);
        return new Finding(found == factor && dominates, formula + " = " + formula.realTime() + waiting);
    }

    private String waiting(Formula formula) {
        return "1000 x " + factorOf(formula) + " x " + number + " = "
                + Formula.time(1000 * factorOf(formula) * lengthOf(formula)) + " for 1000";
    }

    private long factorOf(Formula formula) {
        return term(formula).factor();
    }

    private long lengthOf(Formula formula) {
        return length(term(formula).number());
    }

    private Term term(Formula formula) {
        return formula.terms().stream()
                .filter(term -> term.number().name().equals(number))
                .findFirst()
                .orElseThrow();
    }

    private static long length(NamedNumber number) {
        return new Formula(List.of(new Term(1, number)), 0).nanoseconds();
    }
}
