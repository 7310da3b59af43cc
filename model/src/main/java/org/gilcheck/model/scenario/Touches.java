package org.gilcheck.model.scenario;

import org.gilcheck.model.language.Action;
import org.gilcheck.model.language.Declaration;
import org.gilcheck.model.language.Expression;
import org.gilcheck.model.language.Place;
import org.gilcheck.model.language.Program;
import org.gilcheck.model.language.ProgramPoint;
import org.jspecify.annotations.Nullable;

/**
 * Collects which {@linkplain SharedParts parts} of a state some steps of a thread may read and write. What is written may be
 * read as well. Two steps interfere if one may write what the other may read or write.
 */
final class Touches {
    private final SharedParts parts;
    private final int thread;
    private final boolean losesASignal;
    private long read;
    private long written;

    Touches(SharedParts parts, int thread, boolean losesASignal) {
        this.parts = parts;
        this.thread = thread;
        this.losesASignal = losesASignal;
    }

    long read() {
        return read;
    }

    long written() {
        return written;
    }

    /** True if one may write what the other may read or write. */
    static boolean interfere(long read, long written, long otherRead, long otherWritten) {
        return ((written & (otherRead | otherWritten)) | (read & otherWritten)) != 0;
    }

    /** All steps of a program. */
    Touches program(Program program) {
        for (int id = 0; id < program.size(); id++) {
            point(program.point(id));
        }
        return this;
    }

    /** The step at a point; of a statement that sleeps, its beginning. */
    Touches point(ProgramPoint point) {
        Program body = point.atomicBody();
        if (body != null) {
            program(body);
        }
        expression(point.condition());
        Action action = point.action();
        if (action != null) {
            action(action);
        }
        return this;
    }

    private void action(Action action) {
        expression(action.value());
        expression(action.expected());
        Place target = action.target();
        switch (action.kind()) {
            case WAIT, TIMED_WAIT -> {
                // those who fall asleep or wake up do not mind each other, but for the order in which they sleep
                read |= bits(target);
                written |= bits(action.second()) | order(target);
            }
            case SIGNAL, BROADCAST -> written |= bits(target) | (losesASignal ? parts.lostSignal() : 0);
            case PARK, TIMED_PARK -> written |= parts.park(thread);
            case UNPARK -> written |= parts.allParks();
            default -> written |= bits(target) | bits(action.second());
        }
    }

    Touches expression(@Nullable Expression expression) {
        if (expression == null) {
            return this;
        }
        switch (expression.operator()) {
            case HOLDER, WANTING -> read |= parts.phases();
            // to those who fall asleep, who only read the condition, whoever counts them must seem to write it
            case WAITERS -> written |= bits(expression.place());
            default -> read |= bits(expression.place());
        }
        for (int i = 0; i < expression.operandCount(); i++) {
            expression(expression.operand(i));
        }
        return this;
    }

    private long bits(@Nullable Place place) {
        if (place == null) {
            return 0;
        }
        Declaration declaration = place.declaration();
        if (place.owner() == null) {
            return parts.own(declaration, thread);
        }
        expression(place.owner());
        return parts.all(declaration);
    }

    /** Only a thread's own copy is ever slept on. */
    private long order(@Nullable Place condition) {
        return condition == null ? 0 : parts.order(condition.declaration(), thread);
    }
}
