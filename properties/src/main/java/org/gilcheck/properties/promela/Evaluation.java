package org.gilcheck.properties.promela;

import java.util.ArrayList;
import java.util.List;
import org.gilcheck.model.language.Constant;
import org.gilcheck.model.language.Declaration;
import org.gilcheck.model.language.Expression;
import org.gilcheck.model.language.Expression.Operator;
import org.gilcheck.model.language.Place;
import org.gilcheck.model.language.ThreadExpr;
import org.gilcheck.model.machine.Scale;
import org.gilcheck.model.scenario.Outline;
import org.jspecify.annotations.Nullable;

/** The expressions of one thread's program as terms. */
final class Evaluation {
    private final int thread;
    private final Outline outline;
    private final Scale scale;
    private final Threads threads;
    private final Variables variables;
    private final Status status;

    Evaluation(int thread, Outline outline, Scale scale, Threads threads, Variables variables, Status status) {
        this.thread = thread;
        this.outline = outline;
        this.scale = scale;
        this.threads = threads;
        this.variables = variables;
        this.status = status;
    }

    /** The value where the path has come to. */
    Term value(Path x, Expression expression) {
        if (expression instanceof Constant named) {
            return Term.number(scale.number(named));
        }
        return switch (expression.operator()) {
            case CONSTANT, NAMED_CONSTANT -> Term.number(expression.constant());
            case READ -> read(x, place(expression));
            case NOT -> Terms.not(operand(x, expression, 0));
            case AND -> Terms.and(operand(x, expression, 0), operand(x, expression, 1));
            case OR -> Terms.or(operand(x, expression, 0), operand(x, expression, 1));
            case EQUAL -> equal(x, expression);
            case NOT_EQUAL -> Terms.not(equal(x, expression));
            case LESS -> Terms.less(operand(x, expression, 0), operand(x, expression, 1));
            case AT_MOST -> Terms.atMost(operand(x, expression, 0), operand(x, expression, 1));
            case MORE -> Terms.less(operand(x, expression, 1), operand(x, expression, 0));
            case AT_LEAST -> Terms.atMost(operand(x, expression, 1), operand(x, expression, 0));
            case PLUS -> Terms.plus(operand(x, expression, 0), operand(x, expression, 1));
            case MINUS -> Terms.minus(operand(x, expression, 0), operand(x, expression, 1));
            case TIMES -> Terms.times(operand(x, expression, 0), operand(x, expression, 1));
            case MODULO ->
                Terms.modulo(
                        operand(x, expression, 0), operand(x, expression, 1).constant());
            case SHIFT_LEFT -> Terms.shiftLeft(operand(x, expression, 0), operand(x, expression, 1));
            case SHIFT_RIGHT -> Terms.shiftRight(operand(x, expression, 0), operand(x, expression, 1));
            case SELF -> threads.term(thread);
            case MAIN_THREAD -> Term.truth(status.signal(thread) != null);
            case NOBODY -> Threads.NOBODY;
            case TIMED_OUT -> outcome(x, status.timedOut(thread));
            case SUCCEEDED -> outcome(x, status.succeeded(thread));
            case PRIORITY -> threads.priority(operand(x, expression, 0));
            case HOLDER -> holder(x);
            case WANTING -> wanting(x);
            case WAITERS -> waiters(x, place(expression));
            case SIZE, CONTAINS, HEAD, TAIL, HIGHEST_PRIORITY -> collection(x, expression, place(expression));
        };
    }

    /** The thread whose copy a place names, or null for the thread's own copy. */
    @Nullable
    Term owner(Path x, Place place) {
        ThreadExpr owner = place.owner();
        return owner == null ? null : value(x, owner);
    }

    int ownCopy(Place place) {
        return outline.ownCopy(place.declaration(), thread);
    }

    private Term operand(Path x, Expression expression, int index) {
        return value(x, expression.operand(index));
    }

    /** Whether a queue is empty is seen from its first place. */
    private Term equal(Path x, Expression expression) {
        Expression left = expression.operand(0);
        Term right = operand(x, expression, 1);
        Place queue = left.operator() == Operator.SIZE ? left.place() : null;
        if (queue != null && queue.declaration().kind() == Declaration.Kind.QUEUE && right.isConstant(0)) {
            return Terms.equal(collection(x, Operator.HEAD, null, queue), Threads.NOBODY);
        }
        return Terms.equal(value(x, left), right);
    }

    private static Place place(Expression expression) {
        Place place = expression.place();
        if (place == null) {
            throw new IllegalStateException(expression + " names no variable");
        }
        return place;
    }

    private Term read(Path x, Place place) {
        List<Cell> copies = variables.scalars(place.declaration());
        Term owner = owner(x, place);
        if (owner == null) {
            return x.get(copies.get(ownCopy(place)));
        }
        List<Term> values = new ArrayList<>();
        copies.forEach(copy -> values.add(x.get(copy)));
        return ofOwner(owner, values, Term.number(copies.get(0).minimum()));
    }

    /** One of several values, one for each copy; nobody's is given. */
    private Term ofOwner(Term owner, List<Term> values, Term ofNobody) {
        Term result = ofNobody;
        for (int copy = values.size() - 1; copy >= 0; copy--) {
            result = Terms.choice(Terms.equal(owner, threads.term(copy)), values.get(copy), result);
        }
        return result;
    }

    private static Term outcome(Path x, @Nullable Cell cell) {
        return cell == null ? Term.FALSE : x.get(cell);
    }

    private Term holder(Path x) {
        Term result = Threads.NOBODY;
        List<Integer> candidates = threads.programThreads(outline.interpreter(thread));
        for (int i = candidates.size() - 1; i >= 0; i--) {
            int candidate = candidates.get(i);
            Cell holds = status.holds(candidate);
            result = Terms.choice(outcome(x, holds), threads.term(candidate), result);
        }
        return result;
    }

    private Term wanting(Path x) {
        return Terms.sum(threads.programThreads(outline.interpreter(thread)).stream()
                .map(each -> outcome(x, status.wants(each)))
                .toList());
    }

    private Term waiters(Path x, Place place) {
        List<Term> counts = variables.conditions(place.declaration()).stream()
                .map(sleepers -> sleepers.count(x))
                .toList();
        Term owner = owner(x, place);
        return owner == null ? counts.get(ownCopy(place)) : ofOwner(owner, counts, Term.FALSE);
    }

    private Term collection(Path x, Expression expression, Place place) {
        Term member = expression.operandCount() == 0 ? null : operand(x, expression, 0);
        return collection(x, expression.operator(), member, place);
    }

    private Term collection(Path x, Operator operator, @Nullable Term member, Place place) {
        Term owner = owner(x, place);
        List<Term> values = new ArrayList<>();
        if (place.declaration().kind() == Declaration.Kind.SET) {
            for (Cell set : variables.scalars(place.declaration())) {
                values.add(ofSet(operator, member, x.get(set)));
            }
        } else {
            for (Queue queue : variables.queues(place.declaration())) {
                values.add(ofQueue(x, operator, member, queue));
            }
        }
        return owner == null ? values.get(ownCopy(place)) : ofOwner(owner, values, Term.FALSE);
    }

    private Term ofSet(Operator operator, @Nullable Term member, Term set) {
        if (operator == Operator.SIZE) {
            List<Term> bits = new ArrayList<>();
            for (int each = 0; each < threads.count(); each++) {
                bits.add(Terms.truth(Terms.bitsAnd(set, Term.number(1L << each))));
            }
            return Terms.sum(bits);
        }
        return member == null
                ? Term.FALSE
                : Terms.and(isSomebody(member), Terms.truth(Terms.bitsAnd(set, bit(member))));
    }

    static Term isSomebody(Term thread) {
        return Terms.not(Terms.equal(thread, Threads.NOBODY));
    }

    /** The bit of a set that stands for a thread; anything for nobody. */
    static Term bit(Term thread) {
        return Terms.shiftLeft(Term.TRUE, Terms.minus(thread, Term.TRUE));
    }

    private Term ofQueue(Path x, Operator operator, @Nullable Term member, Queue queue) {
        return switch (operator) {
            case SIZE -> queue.size(x);
            case HEAD -> queue.at(x, 0);
            case TAIL -> queue.last(x);
            case HIGHEST_PRIORITY -> threads.mostUrgent(x, queue);
            default -> member == null ? Term.FALSE : Terms.and(isSomebody(member), queue.contains(x, member));
        };
    }
}
