package org.gilcheck.model.scenario;

import java.util.List;
import org.gilcheck.model.language.Action;
import org.gilcheck.model.language.Declaration;
import org.gilcheck.model.language.Expression;
import org.gilcheck.model.language.Place;
import org.gilcheck.model.language.Program;
import org.gilcheck.model.language.ProgramPoint;
import org.jspecify.annotations.Nullable;

/** Finds whether a per-thread variable is used other than by its owner at the owner's own program points. */
final class OthersUse {
    private final Declaration declaration;
    private final boolean ownToo;

    private OthersUse(Declaration declaration, boolean ownToo) {
        this.declaration = declaration;
        this.ownToo = ownToo;
    }

    /** True if some program names the variable with {@code of(...)}. */
    static boolean of(Declaration declaration, List<Program> programs) {
        OthersUse use = new OthersUse(declaration, false);
        for (Program program : programs) {
            if (use.in(program)) {
                return true;
            }
        }
        return false;
    }

    /** True if a program that interrupts threads anywhere names the variable at all. */
    static boolean ofAny(Declaration declaration, Program interrupting) {
        return new OthersUse(declaration, true).in(interrupting);
    }

    private boolean in(Program program) {
        for (int id = 0; id < program.size(); id++) {
            if (in(program.point(id))) {
                return true;
            }
        }
        return false;
    }

    private boolean in(ProgramPoint point) {
        Program atomic = point.atomicBody();
        if (atomic != null && in(atomic)) {
            return true;
        }
        Action action = point.action();
        return in(point.condition())
                || (action != null
                        && (in(action.target()) || in(action.second()) || in(action.value()) || in(action.expected())));
    }

    private boolean in(@Nullable Expression expression) {
        if (expression == null) {
            return false;
        }
        if (in(expression.place())) {
            return true;
        }
        for (int i = 0; i < expression.operandCount(); i++) {
            if (in(expression.operand(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean in(@Nullable Place place) {
        if (place == null || (place.owner() == null && !ownToo)) {
            return false;
        }
        return place.declaration() == declaration || in(place.owner());
    }
}
