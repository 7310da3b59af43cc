package org.gilcheck.model.scenario;

import java.util.List;
import org.gilcheck.model.language.Action;
import org.gilcheck.model.language.Constant;
import org.gilcheck.model.language.Declaration;
import org.gilcheck.model.language.Expression;
import org.gilcheck.model.language.GilPhase;
import org.gilcheck.model.language.Place;
import org.gilcheck.model.language.Program;
import org.gilcheck.model.language.ProgramPoint;
import org.gilcheck.model.machine.Scale;

/**
 * The statements of a program that change nothing but the thread's own variables, and cannot fail. No other thread can tell
 * when they are done, so they may be done with the step before them: where the thread's place towards the GIL does not
 * change, and never all statements of a loop.
 */
final class LocalSteps {
    private final Program program;
    private final List<Declaration> locals;
    private final Storage storage;
    private final Scale scale;
    private final boolean timed;

    LocalSteps(Program program, List<Declaration> locals, Storage storage, Scale scale, boolean timed) {
        this.program = program;
        this.locals = locals;
        this.storage = storage;
        this.scale = scale;
        this.timed = timed;
    }

    /** For each point whether it is such a statement; also true for the tests that take no step where these do not. */
    boolean[] points(LocalTests tests) {
        boolean[] local = new boolean[program.size()];
        for (int id = 0; id < local.length; id++) {
            ProgramPoint point = program.point(id);
            Action action = point.action();
            local[id] = action != null
                    && id != program.entry()
                    && isLocal(action, tests)
                    && phaseOf(point.next()) == point.phase();
        }
        for (int id = 0; id < local.length; id++) {
            keepAfterChange(id, program.point(id).next(), local);
            keepAfterChange(id, program.point(id).otherwise(), local);
        }
        for (int id = 0; id < local.length; id++) {
            local[id] = local[id] && !comesBack(program.point(id).next(), id, local, tests, new boolean[local.length]);
        }
        return local;
    }

    private GilPhase phaseOf(int id) {
        return id == ProgramPoint.END ? GilPhase.OUTSIDE : program.point(id).phase();
    }

    /** The first step after a request, a grant or a drop must be seen. */
    private void keepAfterChange(int from, int to, boolean[] local) {
        if (to != ProgramPoint.END && program.point(from).phase() != phaseOf(to)) {
            local[to] = false;
        }
    }

    private boolean isLocal(Action action, LocalTests tests) {
        if (action.kind() == Action.Kind.YIELD_PROCESSOR) {
            return !timed;
        }
        Place target = action.target();
        Expression value = action.value();
        if (action.kind() != Action.Kind.SET
                || target == null
                || value == null
                || target.owner() != null
                || !locals.contains(target.declaration())
                || !tests.isLocal(value)) {
            return false;
        }
        Declaration variable = target.declaration();
        return variable.kind() != Declaration.Kind.COUNTER
                || (least(value) >= variable.minimum() && most(value) <= storage.maximum(variable));
    }

    /** At most the least value that an expression can have; far too little where that is not known. */
    private long least(Expression value) {
        return value instanceof Constant named
                ? scale.number(named)
                : switch (value.operator()) {
                    case CONSTANT, NAMED_CONSTANT -> value.constant();
                    case READ -> variable(value).minimum();
                    case PLUS -> least(value.operand(0)) + least(value.operand(1));
                    case MINUS -> least(value.operand(0)) - most(value.operand(1));
                    case MODULO -> 0;
                    default -> Integer.MIN_VALUE;
                };
    }

    /** At least the largest value that an expression can have; far too much where that is not known. */
    private long most(Expression value) {
        return value instanceof Constant named
                ? scale.number(named)
                : switch (value.operator()) {
                    case CONSTANT, NAMED_CONSTANT -> value.constant();
                    case READ -> storage.maximum(variable(value));
                    case PLUS -> most(value.operand(0)) + most(value.operand(1));
                    case MINUS -> most(value.operand(0)) - least(value.operand(1));
                    case MODULO -> most(value.operand(1)) - 1;
                    default -> Integer.MAX_VALUE;
                };
    }

    private static Declaration variable(Expression read) {
        Place place = read.place();
        if (place == null) {
            throw new IllegalStateException(read + " reads no variable");
        }
        return place.declaration();
    }

    /** True if what takes no step alone leads back to a point: done with the step before, it might never end. */
    private boolean comesBack(int from, int to, boolean[] local, LocalTests tests, boolean[] seen) {
        if (from == to) {
            return true;
        }
        if (from == ProgramPoint.END || seen[from] || !(local[from] || tests.contains(from))) {
            return false;
        }
        seen[from] = true;
        ProgramPoint point = program.point(from);
        return comesBack(point.next(), to, local, tests, seen)
                || (point.condition() != null && comesBack(point.otherwise(), to, local, tests, seen));
    }
}
