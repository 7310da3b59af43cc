package org.gilcheck.model.scenario;

import java.util.List;
import org.gilcheck.model.language.Constant;
import org.gilcheck.model.language.Declaration;
import org.gilcheck.model.language.Expression;
import org.gilcheck.model.language.Place;
import org.gilcheck.model.language.ThreadExpr;
import org.gilcheck.model.machine.Scale;
import org.jspecify.annotations.Nullable;

/** Binds the expressions of one thread's program to the packed state. */
final class Binder {
    private final int thread;
    private final boolean isMainThread;
    private final Crew crew;
    private final Storage storage;
    private final SyncObjects objects;
    private final Scale scale;
    private final Code[] threads;
    private final @Nullable Field timedOut;
    private final @Nullable Field succeeded;

    Binder(
            int thread,
            boolean isMainThread,
            Crew crew,
            Storage storage,
            SyncObjects objects,
            Scale scale,
            Code[] threads,
            @Nullable Field timedOut,
            @Nullable Field succeeded) {
        this.thread = thread;
        this.isMainThread = isMainThread;
        this.crew = crew;
        this.storage = storage;
        this.objects = objects;
        this.scale = scale;
        this.threads = threads;
        this.timedOut = timedOut;
        this.succeeded = succeeded;
    }

    int thread() {
        return thread;
    }

    @Nullable
    Field timedOut() {
        return timedOut;
    }

    @Nullable
    Field succeeded() {
        return succeeded;
    }

    Bound bind(Expression expression) {
        if (expression instanceof Constant named) {
            return new Bound.Fixed(scale.number(named));
        }
        return switch (expression.operator()) {
            case CONSTANT, NAMED_CONSTANT -> new Bound.Fixed(expression.constant());
            case READ -> read(placeOf(expression));
            case NOT -> new Bound.Not(bind(expression.operand(0)));
            case AND -> new Bound.And(bind(expression.operand(0)), bind(expression.operand(1)));
            case OR -> new Bound.Or(bind(expression.operand(0)), bind(expression.operand(1)));
            case EQUAL, NOT_EQUAL, LESS, AT_MOST, MORE, AT_LEAST, PLUS, MINUS, TIMES, MODULO, SHIFT_LEFT, SHIFT_RIGHT ->
                new Bound.Binary(expression.operator(), bind(expression.operand(0)), bind(expression.operand(1)));
            case SELF -> new Bound.Fixed(thread);
            case MAIN_THREAD -> new Bound.Fixed(isMainThread ? 1 : 0);
            case NOBODY -> new Bound.Fixed(PackedQueue.NONE);
            case TIMED_OUT -> outcome(timedOut);
            case SUCCEEDED -> outcome(succeeded);
            case PRIORITY -> new Bound.PriorityOf(crew.priorities(), bind(expression.operand(0)));
            case HOLDER -> new GilBound.Holder(threads, programThreadsOfOwnInterpreter());
            case WANTING -> new GilBound.Wanting(threads, programThreadsOfOwnInterpreter());
            case WAITERS -> waiters(placeOf(expression));
            case SIZE, CONTAINS, HEAD, TAIL, HIGHEST_PRIORITY -> collection(expression, placeOf(expression));
        };
    }

    /** The thread whose copy a place names; the thread's own copy has no such expression. */
    @Nullable
    Bound owner(Place place) {
        ThreadExpr owner = place.owner();
        return owner == null ? null : bind(owner);
    }

    /** The copy that a place without an owner means. */
    int ownCopy(Declaration declaration) {
        return storage.ownCopy(declaration, thread);
    }

    private Bound read(Place place) {
        Field[] fields = storage.fields(place.declaration());
        Bound owner = owner(place);
        return owner == null ? new Bound.Read(fields[ownCopy(place.declaration())]) : new Bound.ReadOf(fields, owner);
    }

    private static Bound outcome(@Nullable Field field) {
        return field == null ? new Bound.Fixed(0) : new Bound.Read(field);
    }

    private Bound waiters(Place place) {
        List<ConditionObject> conditions = objects.conditions(place.declaration());
        Bound owner = owner(place);
        return new GilBound.Waiters(
                conditions.toArray(new ConditionObject[0]),
                owner == null ? new Bound.Fixed(ownCopy(place.declaration())) : owner);
    }

    private Bound collection(Expression expression, Place place) {
        Declaration declaration = place.declaration();
        Bound owner = owner(place);
        Bound copy = owner == null ? new Bound.Fixed(ownCopy(declaration)) : owner;
        Bound member = expression.operandCount() == 0 ? new Bound.Fixed(PackedQueue.NONE) : bind(expression.operand(0));
        if (declaration.kind() == Declaration.Kind.SET) {
            return new Collections.OfSet(expression.operator(), storage.fields(declaration), copy, member);
        }
        return new Collections.OfQueue(
                expression.operator(), storage.queues(declaration), copy, member, crew.priorities());
    }

    private static Place placeOf(Expression expression) {
        Place place = expression.place();
        if (place == null) {
            throw new IllegalStateException(expression + " names no variable");
        }
        return place;
    }

    private int[] programThreadsOfOwnInterpreter() {
        int count = 0;
        int[] found = new int[crew.programThreads()];
        for (int other = 0; other < found.length; other++) {
            if (crew.interpreter(other) == crew.interpreter(thread)) {
                found[count++] = other;
            }
        }
        int[] result = new int[count];
        System.arraycopy(found, 0, result, 0, count);
        return result;
    }
}
