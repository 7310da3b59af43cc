package org.gilcheck.properties.promela;

import java.util.List;
import org.gilcheck.properties.UsageException;
import org.gilcheck.properties.promela.Term.Operator;

/** Puts terms together, computing what is known already. */
final class Terms {
    /** As Java's int has it. */
    private static final int MOST_PLACES = 30;

    private Terms() {}

    static Term not(Term a) {
        Term truth = truth(a);
        return switch (truth.operator()) {
            case CONSTANT -> Term.truth(truth.constant() == 0);
            case NOT -> truth.operand(0);
            case EQUAL -> Term.of(Operator.NOT_EQUAL, 0, 1, truth.operand(0), truth.operand(1));
            case NOT_EQUAL -> Term.of(Operator.EQUAL, 0, 1, truth.operand(0), truth.operand(1));
            case LESS -> atMost(truth.operand(1), truth.operand(0));
            case AT_MOST -> less(truth.operand(1), truth.operand(0));
            case AND -> or(not(truth.operand(0)), not(truth.operand(1)));
            case OR -> and(not(truth.operand(0)), not(truth.operand(1)));
            default -> Term.of(Operator.NOT, 0, 1, truth);
        };
    }

    /** 1 for anything but 0. */
    static Term truth(Term a) {
        return a.isTruth() ? a : not(equal(a, Term.FALSE));
    }

    static Term and(Term a, Term b) {
        if (a.isConstant()) {
            return a.isConstant(0) ? Term.FALSE : truth(b);
        }
        if (b.isConstant()) {
            return b.isConstant(0) ? Term.FALSE : truth(a);
        }
        return a.equals(b) ? truth(a) : Term.of(Operator.AND, 0, 1, truth(a), truth(b));
    }

    static Term or(Term a, Term b) {
        if (a.isConstant()) {
            return a.isConstant(0) ? truth(b) : Term.TRUE;
        }
        if (b.isConstant()) {
            return b.isConstant(0) ? truth(a) : Term.TRUE;
        }
        return a.equals(b) ? truth(a) : Term.of(Operator.OR, 0, 1, truth(a), truth(b));
    }

    static Term any(List<Term> terms) {
        return terms.stream().reduce(Term.FALSE, Terms::or);
    }

    static Term sum(List<Term> terms) {
        return terms.stream().reduce(Term.FALSE, Terms::plus);
    }

    static Term choice(Term condition, Term whenTrue, Term whenFalse) {
        if (condition.isConstant()) {
            return condition.isConstant(0) ? whenFalse : whenTrue;
        }
        if (whenTrue.isSameAs(whenFalse)) {
            return whenTrue;
        }
        boolean named = !whenTrue.name().isEmpty() || !whenFalse.name().isEmpty();
        if (!named && whenTrue.isConstant(1) && whenFalse.isConstant(0)) {
            return truth(condition);
        }
        if (!named && whenTrue.isConstant(0) && whenFalse.isConstant(1)) {
            return not(condition);
        }
        return Term.of(
                Operator.CHOICE,
                Math.min(whenTrue.least(), whenFalse.least()),
                Math.max(whenTrue.most(), whenFalse.most()),
                condition,
                whenTrue,
                whenFalse);
    }

    static Term equal(Term a, Term b) {
        if (a.most() < b.least() || a.least() > b.most()) {
            return Term.FALSE;
        }
        if (a.isSameAs(b)) {
            return Term.TRUE;
        }
        if (a.isConstant()) {
            return equal(b, a);
        }
        if (a.isTruth() && b.isConstant()) {
            return b.isConstant(1) ? a : not(a);
        }
        return Term.of(Operator.EQUAL, 0, 1, a, b);
    }

    static Term less(Term a, Term b) {
        if (a.most() < b.least()) {
            return Term.TRUE;
        }
        return a.least() >= b.most() ? Term.FALSE : Term.of(Operator.LESS, 0, 1, a, b);
    }

    static Term atMost(Term a, Term b) {
        if (a.most() <= b.least()) {
            return Term.TRUE;
        }
        return a.least() > b.most() ? Term.FALSE : Term.of(Operator.AT_MOST, 0, 1, a, b);
    }

    static Term plus(Term a, Term b) {
        if (a.isConstant() && b.isConstant()) {
            return Term.number(fitting(a.constant() + b.constant()));
        }
        if (a.isConstant(0)) {
            return b;
        }
        return b.isConstant(0)
                ? a
                : Term.of(Operator.PLUS, exact(a.least() + b.least()), exact(a.most() + b.most()), a, b);
    }

    static Term minus(Term a, Term b) {
        if (a.isConstant() && b.isConstant()) {
            return Term.number(fitting(a.constant() - b.constant()));
        }
        return b.isConstant(0)
                ? a
                : Term.of(Operator.MINUS, exact(a.least() - b.most()), exact(a.most() - b.least()), a, b);
    }

    static Term times(Term a, Term b) {
        if (a.isConstant() && b.isConstant()) {
            return Term.number(fitting(a.constant() * b.constant()));
        }
        long[] corners = {
            a.least() * b.least(), a.least() * b.most(), a.most() * b.least(), a.most() * b.most(),
        };
        long least = Math.min(Math.min(corners[0], corners[1]), Math.min(corners[2], corners[3]));
        long most = Math.max(Math.max(corners[0], corners[1]), Math.max(corners[2], corners[3]));
        return Term.of(Operator.TIMES, exact(least), exact(most), a, b);
    }

    /** @param divisor at least 1 */
    static Term modulo(Term a, long divisor) {
        if (a.isConstant()) {
            return Term.number(Math.floorMod(a.constant(), divisor));
        }
        if (a.least() >= 0) {
            return a.most() < divisor ? a : Term.of(Operator.MODULO, 0, divisor - 1, a, Term.number(divisor));
        }
        // C cuts towards zero: below it the remainder would be negative.
        Term cut = Term.of(Operator.MODULO, 1 - divisor, divisor - 1, a, Term.number(divisor));
        return Term.of(Operator.MODULO, 0, divisor - 1, plus(cut, Term.number(divisor)), Term.number(divisor));
    }

    static Term shiftLeft(Term a, Term places) {
        Term cut = cut(places);
        if (a.isConstant() && cut.isConstant()) {
            return Term.number(fitting(a.constant() << cut.constant()));
        }
        return Term.of(
                Operator.SHIFT_LEFT,
                exact(Math.min(a.least(), a.least() << cut.most())),
                exact(Math.max(a.most(), a.most() << cut.most())),
                a,
                cut);
    }

    static Term shiftRight(Term a, Term places) {
        Term cut = cut(places);
        return a.isConstant() && cut.isConstant()
                ? Term.number(a.constant() >> cut.constant())
                : Term.of(Operator.SHIFT_RIGHT, Math.min(a.least(), 0), Math.max(a.most(), 0), a, cut);
    }

    private static Term cut(Term places) {
        Term most = choice(less(Term.number(MOST_PLACES), places), Term.number(MOST_PLACES), places);
        Term both = choice(less(places, Term.FALSE), Term.FALSE, most);
        return both.least() >= 0 && both.most() <= MOST_PLACES
                ? both
                : Term.of(both.operator(), 0, MOST_PLACES, both.operands().toArray(new Term[0]));
    }

    static Term bitsAnd(Term a, Term b) {
        return a.isConstant() && b.isConstant()
                ? Term.number(a.constant() & b.constant())
                : Term.of(Operator.BITS_AND, 0, Math.min(a.most(), b.most()), a, b);
    }

    /** @param most no value is larger */
    static Term bitsOr(Term a, Term b, long most) {
        if (a.isConstant() && b.isConstant()) {
            return Term.number(a.constant() | b.constant());
        }
        return Term.of(Operator.BITS_OR, 0, most, a, b);
    }

    /** Promela's numbers wrap around, those of a scenario do not. */
    private static long exact(long bound) {
        if (bound != fitting(bound)) {
            throw new UsageException("a number of the policy may become as large as " + bound
                    + ", which Promela's 32 bits cannot hold. Give its counters a smaller range");
        }
        return bound;
    }

    /** What does not fit lies outside every variable's range, and must stay there. */
    private static long fitting(long exact) {
        return Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, exact));
    }
}
