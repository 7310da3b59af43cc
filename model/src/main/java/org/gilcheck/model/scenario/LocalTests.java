package org.gilcheck.model.scenario;

import java.util.List;
import org.gilcheck.model.language.BoolExpr;
import org.gilcheck.model.language.Declaration;
import org.gilcheck.model.language.Expression;
import org.gilcheck.model.language.GilPhase;
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

    LocalTests(Program program, List<Declaration> locals) {
        this.program = program;
        this.locals = locals;
        this.local = new boolean[program.size()];
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

    /**
     * True for a test with which the thread may get, want or give up the GIL. That is a matter of the language, not of the
     * size of the model: who has won a compare-and-set has the lock at once, not only when it looks at the result.
     */
    boolean decides(int id) {
        return local[id] && decides(id, new boolean[local.length]);
    }

    private boolean decides(int id, boolean[] seen) {
        ProgramPoint point = program.point(id);
        seen[id] = true;
        for (int target : new int[] {point.next(), point.otherwise()}) {
            GilPhase phase = target == ProgramPoint.END
                    ? GilPhase.OUTSIDE
                    : program.point(target).phase();
            if (phase != point.phase()) {
                return true;
            }
            if (target != ProgramPoint.END && local[target] && !seen[target] && decides(target, seen)) {
                return true;
            }
        }
        return false;
    }

    boolean isLocal(Expression expression) {
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
