package org.gilcheck.properties.promela;

import java.util.ArrayList;
import java.util.List;
import org.gilcheck.properties.promela.Term.Operator;

/** What is known to be true where a step takes one of its ways, and what follows from it. */
final class Assumptions {
    private final List<Term> known = new ArrayList<>();

    /** The condition as far as it is not known already: a constant if all of it is. */
    Term open(Term condition) {
        Term truth = Terms.truth(condition);
        if (truth.isConstant()) {
            return truth;
        }
        for (Term each : known) {
            if (each.equals(truth)) {
                return Term.TRUE;
            }
            if (Terms.not(each).equals(truth)) {
                return Term.FALSE;
            }
            Term follows = fromEquality(each, truth);
            if (follows.isConstant()) {
                return follows;
            }
        }
        return switch (truth.operator()) {
            case AND -> Terms.and(open(truth.operand(0)), open(truth.operand(1)));
            case OR -> Terms.or(open(truth.operand(0)), open(truth.operand(1)));
            default -> truth;
        };
    }

    /** A variable that equals one constant does not equal another. */
    private static Term fromEquality(Term known, Term asked) {
        boolean comparable = known.operator() == Operator.EQUAL
                && (asked.operator() == Operator.EQUAL || asked.operator() == Operator.NOT_EQUAL)
                && known.operand(1).isConstant()
                && asked.operand(1).isConstant()
                && known.operand(0).equals(asked.operand(0));
        if (!comparable) {
            return asked;
        }
        boolean same = known.operand(1).isSameAs(asked.operand(1));
        return Term.truth(same == (asked.operator() == Operator.EQUAL));
    }

    /** From now on it is true; what is less precise need not be tested any more. */
    void add(Term condition) {
        if (condition.operator() == Operator.AND) {
            add(condition.operand(0));
            add(condition.operand(1));
        } else if (!open(condition).isConstant(1)) {
            Assumptions alone = new Assumptions();
            alone.known.add(condition);
            known.removeIf(each -> alone.open(each).isConstant(1));
            known.add(condition);
        }
    }

    /** What is to be tested. */
    List<Term> conditions() {
        return List.copyOf(known);
    }

    /** The constant that a variable has, if it is known; else the term itself. */
    Term simplified(Term term) {
        for (Term each : known) {
            if (each.operator() == Operator.EQUAL
                    && each.operand(1).isConstant()
                    && each.operand(0).equals(term)) {
                return each.operand(1);
            }
            if (each.equals(term) && term.isTruth()) {
                return Term.TRUE;
            }
            if (each.operator() == Operator.NOT && each.operand(0).equals(term)) {
                return Term.FALSE;
            }
        }
        return term;
    }
}
