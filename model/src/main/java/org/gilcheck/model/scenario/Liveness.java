package org.gilcheck.model.scenario;

import java.util.List;
import org.gilcheck.model.language.Action;
import org.gilcheck.model.language.Declaration;
import org.gilcheck.model.language.Expression;
import org.gilcheck.model.language.Place;
import org.gilcheck.model.language.Program;
import org.gilcheck.model.language.ProgramPoint;
import org.jspecify.annotations.Nullable;

/**
 * Which of a thread's own variables still matter at each program point: a backward analysis. A variable that does not
 * matter is kept at its first value, so that states which differ in nothing that counts are one state.
 */
final class Liveness {
    /** The bit of the outcome of timed actions. */
    static final int TIMED_OUT = 1;

    /** The bit of the outcome of tries. */
    static final int SUCCEEDED = 2;

    /** The bit of the first declared variable is {@code 1 << FIRST_DECLARED}. */
    static final int FIRST_DECLARED = 2;

    private final Program program;
    private final List<Declaration> locals;
    private final int[] before;
    private final int[] after;

    Liveness(Program program, List<Declaration> locals) {
        this.program = program;
        this.locals = locals;
        this.before = new int[program.size()];
        this.after = new int[program.size()];
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int id = program.size() - 1; id >= 0; id--) {
                changed |= update(program.point(id));
            }
        }
    }

    /** What matters just before the step at a point. */
    int before(int id) {
        return before[id];
    }

    /** What matters just after it. */
    int after(int id) {
        return after[id];
    }

    private boolean update(ProgramPoint point) {
        int out = beforeOf(point.next()) | (point.condition() == null ? 0 : beforeOf(point.otherwise()));
        int in = (out & ~writes(point.action())) | reads(point);
        boolean changed = in != before[point.id()] || out != after[point.id()];
        before[point.id()] = in;
        after[point.id()] = out;
        return changed;
    }

    private int beforeOf(int id) {
        return id == ProgramPoint.END ? 0 : before[id];
    }

    /** What a step reads; a partial change of a queue or set reads it as well. */
    private int reads(ProgramPoint point) {
        Program atomic = point.atomicBody();
        if (atomic != null) {
            int reads = 0;
            for (int id = 0; id < atomic.size(); id++) {
                ProgramPoint inner = atomic.point(id);
                reads |= reads(inner) | writes(inner.action());
            }
            return reads;
        }
        int reads = reads(point.condition());
        Action action = point.action();
        if (action != null) {
            reads |= reads(action.value()) | reads(action.expected()) | ownerReads(action.target());
            reads |= ownerReads(action.second());
            if (action.kind() != Action.Kind.SET && action.kind() != Action.Kind.CLEAR) {
                reads |= bit(action.target());
            }
        }
        return reads;
    }

    int reads(@Nullable Expression expression) {
        if (expression == null) {
            return 0;
        }
        int reads = bit(expression.place()) | ownerReads(expression.place());
        if (expression.operator() == Expression.Operator.TIMED_OUT) {
            reads |= TIMED_OUT;
        } else if (expression.operator() == Expression.Operator.SUCCEEDED) {
            reads |= SUCCEEDED;
        }
        for (int i = 0; i < expression.operandCount(); i++) {
            reads |= reads(expression.operand(i));
        }
        return reads;
    }

    private int ownerReads(@Nullable Place place) {
        return place == null ? 0 : reads(place.owner());
    }

    private int writes(@Nullable Action action) {
        if (action == null) {
            return 0;
        }
        return switch (action.kind()) {
            case SET, CLEAR -> bit(action.target());
            case FETCH_AND_ADD -> bit(action.second());
            case COMPARE_AND_SET, TRY_LOCK, SEMAPHORE_TRY, POLL_MESSAGE -> SUCCEEDED;
            case TIMED_LOCK, TIMED_WAIT, EVENT_TIMED_WAIT, TIMED_PARK -> TIMED_OUT;
            default -> 0;
        };
    }

    private int bit(@Nullable Place place) {
        int index = place == null || place.owner() != null ? -1 : locals.indexOf(place.declaration());
        return index < 0 ? 0 : 1 << (FIRST_DECLARED + index);
    }

    /** True if the program anywhere reads what {@code bits} stand for. */
    boolean anywhere(int bits) {
        for (int id = 0; id < program.size(); id++) {
            if (((before[id] | after[id]) & bits) != 0) {
                return true;
            }
        }
        return false;
    }
}
