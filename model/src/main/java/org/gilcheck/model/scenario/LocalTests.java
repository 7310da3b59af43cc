package org.gilcheck.model.scenario;

import java.util.ArrayList;
import java.util.List;
import org.gilcheck.model.language.BoolExpr;
import org.gilcheck.model.language.Declaration;
import org.gilcheck.model.language.Expression;
import org.gilcheck.model.language.Place;
import org.gilcheck.model.language.Program;
import org.gilcheck.model.language.ProgramPoint;

/**
 * The tests of a program that read nothing but the thread's own variables. No other thread can tell when they are made,
 * so they are made with the step before them; except at the beginning of acquire and release.
 */
final class LocalTests {
    private final Program program;
    private final List<Declaration> locals;
    private final boolean[] local;

    /** No test of the program, as if each took a step. */
    static LocalTests none(Program program) {
        return new LocalTests(program, new ArrayList<>(), new boolean[program.size()]);
    }

    private LocalTests(Program program, List<Declaration> locals, boolean[] local) {
        this.program = program;
        this.locals = locals;
        this.local = local;
    }

    LocalTests(Program program, List<Declaration> locals) {
        this(program, locals, new boolean[program.size()]);
        for (int id = 0; id < local.length; id++) {
            BoolExpr condition = program.point(id).condition();
            local[id] = condition != null && isLocal(condition);
        }
        if (local.length > 0) {
            local[program.entry()] = false;
        }
        for (int id = 0; id < local.length; id++) {
            keepWherePhaseChanges(id, program.point(id).next());
            keepWherePhaseChanges(id, program.point(id).otherwise());
        }
        for (int id = 0; id < local.length; id++) {
            if (local[id] && comesBack(id, id, new boolean[local.length])) {
                local[id] = false;
            }
        }
    }

    /** A first step in acquire or release must be seen, or a request, a grant or a drop would be lost. */
    private void keepWherePhaseChanges(int from, int to) {
        if (to != ProgramPoint.END
                && program.point(from).phase() != program.point(to).phase()) {
            local[to] = false;
        }
    }

    boolean contains(int id) {
        return local[id];
    }

    private boolean isLocal(Expression expression) {
        switch (expression.operator()) {
            case HOLDER, WANTING, WAITERS -> {
                return false;
            }
            default -> {}
        }
        Place place = expression.place();
        if (place != null && (place.owner() != null || !locals.contains(place.declaration()))) {
            return false;
        }
        for (int i = 0; i < expression.operandCount(); i++) {
            if (!isLocal(expression.operand(i))) {
                return false;
            }
        }
        return true;
    }

    /** True if local tests alone lead from a point back to it: made with the step before, they might never end. */
    private boolean comesBack(int from, int to, boolean[] seen) {
        ProgramPoint point = program.point(from);
        for (int target : new int[] {point.next(), point.otherwise()}) {
            if (target == ProgramPoint.END || !local[target] || seen[target]) {
                continue;
            }
            if (target == to) {
                return true;
            }
            seen[target] = true;
            if (comesBack(target, to, seen)) {
                return true;
            }
        }
        return false;
    }
}
