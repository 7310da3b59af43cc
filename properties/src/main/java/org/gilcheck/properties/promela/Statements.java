package org.gilcheck.properties.promela;

import java.util.List;
import org.gilcheck.model.language.Action;
import org.gilcheck.model.language.Action.Kind;
import org.gilcheck.model.language.BoolExpr;
import org.gilcheck.model.language.Declaration;
import org.gilcheck.model.language.Expression;
import org.gilcheck.model.language.Place;
import org.gilcheck.model.language.Program;
import org.gilcheck.model.language.ProgramPoint;
import org.gilcheck.model.scenario.Fault;
import org.gilcheck.model.scenario.Outline;
import org.jspecify.annotations.Nullable;

/** What the statements of one thread do that never sleep. */
final class Statements {
    private final int thread;
    private final Outline outline;
    private final Threads threads;
    private final Variables variables;
    private final Status status;
    private final Evaluation evaluation;
    private final boolean losesASignal;

    Statements(
            int thread,
            Outline outline,
            Threads threads,
            Variables variables,
            Status status,
            Evaluation evaluation,
            boolean losesASignal) {
        this.thread = thread;
        this.outline = outline;
        this.threads = threads;
        this.variables = variables;
        this.status = status;
        this.evaluation = evaluation;
        this.losesASignal = losesASignal;
    }

    /** Several statements, with the tests between them, as one step. */
    void carryOut(Path x, Program body) {
        int at = body.entry();
        while (at != ProgramPoint.END) {
            ProgramPoint point = body.point(at);
            Action action = point.action();
            BoolExpr condition = point.condition();
            if (action != null) {
                carryOut(x, action);
                at = point.next();
            } else {
                at = condition != null && x.holds(evaluation.value(x, condition)) ? point.next() : point.otherwise();
            }
        }
    }

    void carryOut(Path x, Action action) {
        switch (action.kind()) {
            case SET -> store(x, target(action), value(x, action));
            case FETCH_AND_ADD -> fetchAndAdd(x, action);
            case COMPARE_AND_SET -> compareAndSet(x, action);
            case ENQUEUE, DEQUEUE -> changeQueue(x, action);
            case ADD, REMOVE, CLEAR -> changeCollection(x, action);
            case TRY_LOCK, SEMAPHORE_TRY -> attempt(x, lock(x, action));
            case UNLOCK -> unlock(x, lock(x, action));
            case SEMAPHORE_POST -> post(x, lock(x, action));
            case EVENT_SET, EVENT_RESET -> event(x, action, lock(x, action));
            case SIGNAL, BROADCAST -> onCondition(x, action);
            case UNPARK -> unpark(x, value(x, action));
            case HANDLE_SIGNALS -> Status.tell(x, status.signal(thread), Term.FALSE);
            case POLL_MESSAGE -> Status.tell(x, status.succeeded(thread), pendingMessage(x));
            case MESSAGE_DONE -> Status.tell(x, status.message(thread), Term.FALSE);
            default -> {}
        }
    }

    private Term pendingMessage(Path x) {
        Cell message = status.message(thread);
        return message == null ? Term.FALSE : x.get(message);
    }

    // ---- variables

    private void store(Path x, Place target, Term value) {
        List<Cell> copies = variables.scalars(target.declaration());
        Term owner = evaluation.owner(x, target);
        if (owner == null) {
            put(x, copies.get(evaluation.ownCopy(target)), value);
            return;
        }
        int copy = copy(x, owner, copies.size());
        if (copy >= 0) {
            put(x, copies.get(copy), value);
        }
    }

    /** Whose copy it is, on some ways; less than 0 where it is nobody's. */
    private int copy(Path x, Term owner, int copies) {
        for (int copy = 0; copy < copies; copy++) {
            if (x.holds(Terms.equal(owner, threads.term(copy)))) {
                return copy;
            }
        }
        x.fail(Fault.NOBODY);
        return -1;
    }

    private static void put(Path x, Cell cell, Term value) {
        boolean fits = x.holds(Terms.and(
                Terms.atMost(Term.number(cell.minimum()), value), Terms.atMost(value, Term.number(cell.maximum()))));
        if (fits) {
            x.set(cell, value);
        } else {
            x.fail(Fault.OUT_OF_RANGE);
        }
    }

    private void fetchAndAdd(Path x, Action action) {
        Place target = target(action);
        Place old = place(action, action.second());
        Term before = evaluation.value(x, (Expression) target);
        Term sum = Terms.plus(before, value(x, action));
        put(x, variables.scalars(old.declaration()).get(evaluation.ownCopy(old)), before);
        put(x, variables.scalars(target.declaration()).get(evaluation.ownCopy(target)), sum);
    }

    private void compareAndSet(Path x, Action action) {
        Place target = target(action);
        Term present = evaluation.value(x, (Expression) target);
        Term wanted = evaluation.value(x, operand(action, action.expected()));
        boolean equal = x.holds(Terms.equal(present, wanted));
        if (equal) {
            store(x, target, value(x, action));
        }
        Status.tell(x, status.succeeded(thread), Term.truth(equal));
    }

    // ---- queues and sets

    private void changeQueue(Path x, Action action) {
        Place target = target(action);
        Queue queue = variables.queues(target.declaration()).get(evaluation.ownCopy(target));
        if (action.kind() == Kind.DEQUEUE) {
            queue.removeFirst(x);
            return;
        }
        Term member = value(x, action);
        if (x.holds(Terms.equal(member, Threads.NOBODY))) {
            x.fail(Fault.NOBODY);
        } else if (x.holds(queue.contains(x, member))) {
            x.fail(Fault.TWICE_IN_QUEUE);
        } else {
            queue.add(x, member);
        }
    }

    private void changeCollection(Path x, Action action) {
        Place target = target(action);
        Declaration declaration = target.declaration();
        int copy = evaluation.ownCopy(target);
        if (declaration.kind() == Declaration.Kind.QUEUE) {
            variables.queues(declaration).get(copy).remove(x, value(x, action));
            return;
        }
        Cell set = variables.scalars(declaration).get(copy);
        if (action.kind() == Kind.CLEAR) {
            x.set(set, Term.FALSE);
            return;
        }
        Term member = value(x, action);
        if (x.holds(Terms.equal(member, Threads.NOBODY))) {
            x.fail(Fault.NOBODY);
            return;
        }
        Term bit = Evaluation.bit(member);
        Term with = Terms.bitsOr(x.get(set), bit, set.maximum());
        x.set(set, action.kind() == Kind.ADD ? with : Terms.minus(with, bit));
    }

    // ---- locks

    /** Which lock is meant, on some ways; null where it is nobody's. */
    private @Nullable Lock lock(Path x, Action action) {
        Place target = target(action);
        List<Lock> copies = variables.locks(target.declaration());
        Term owner = evaluation.owner(x, target);
        int copy = owner == null ? evaluation.ownCopy(target) : copy(x, owner, copies.size());
        return copy < 0 ? null : copies.get(copy);
    }

    private void attempt(Path x, @Nullable Lock lock) {
        if (lock != null) {
            boolean there = x.holds(lock.isThere(x)) && lock.take(x, thread);
            Status.tell(x, status.succeeded(thread), Term.truth(there));
        }
    }

    private void unlock(Path x, @Nullable Lock lock) {
        if (lock instanceof MutexLock mutex) {
            mutex.unlock(x, thread);
        }
    }

    private static void post(Path x, @Nullable Lock lock) {
        if (lock instanceof SemaphoreLock semaphore) {
            semaphore.post(x);
        }
    }

    private static void event(Path x, Action action, @Nullable Lock lock) {
        if (lock instanceof EventLock event) {
            if (action.kind() == Kind.EVENT_SET) {
                event.set(x);
            } else {
                event.reset(x);
            }
        }
    }

    private void onCondition(Path x, Action action) {
        Place target = target(action);
        List<Sleepers> copies = variables.conditions(target.declaration());
        Term owner = evaluation.owner(x, target);
        int copy = owner == null ? evaluation.ownCopy(target) : copy(x, owner, copies.size());
        if (copy < 0) {
            return;
        }
        if (action.kind() == Kind.BROADCAST) {
            copies.get(copy).rouseAll(x);
        } else {
            signal(x, copies.get(copy));
        }
    }

    private void signal(Path x, Sleepers sleepers) {
        Term next = sleepers.next(x);
        if (losesASignal
                && !x.holds(Terms.equal(next, Threads.NOBODY))
                && !x.holds(x.get(status.signalLost()))
                && x.choose(2) == 1) {
            x.set(status.signalLost(), Term.TRUE);
            return;
        }
        sleepers.rouseNext(x, next);
    }

    private void unpark(Path x, Term sleeper) {
        for (int each = 0; each < outline.threads(); each++) {
            PermitLock permit = status.permit(each);
            if (permit != null) {
                Term isIt = Terms.equal(sleeper, threads.term(each));
                x.set(permit.permit(), Terms.choice(isIt, Term.TRUE, x.get(permit.permit())));
            }
        }
    }

    // ---- operands that the recorder always gives

    private Term value(Path x, Action action) {
        return evaluation.value(x, operand(action, action.value()));
    }

    private static Place target(Action action) {
        return place(action, action.target());
    }

    private static Place place(Action action, @Nullable Place place) {
        if (place == null) {
            throw new IllegalStateException("'" + action + "' was recorded without an operand");
        }
        return place;
    }

    private static Expression operand(Action action, @Nullable Expression operand) {
        if (operand == null) {
            throw new IllegalStateException("'" + action + "' was recorded without an operand");
        }
        return operand;
    }
}
