package org.gilcheck.model.scenario;

import java.util.List;
import org.gilcheck.model.language.Action;
import org.gilcheck.model.language.Declaration;
import org.gilcheck.model.language.Expression;
import org.gilcheck.model.language.Place;
import org.gilcheck.model.language.Program;
import org.gilcheck.model.language.ProgramPoint;
import org.jspecify.annotations.Nullable;

/** Finds whether a per-thread variable is used through another thread's name. */
final class OthersUse {
    private OthersUse() {}

    /** True if some program names the variable with {@code of(...)}. */
    static boolean of(Declaration declaration, List<Program> programs) {
        for (Program program : programs) {
            for (int id = 0; id < program.size(); id++) {
                if (in(declaration, program.point(id))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean in(Declaration declaration, ProgramPoint point) {
        Program atomic = point.atomicBody();
        if (atomic != null && of(declaration, List.of(atomic))) {
            return true;
        }
        Action action = point.action();
        return in(declaration, point.condition())
                || (action != null
                        && (in(declaration, action.target())
                                || in(declaration, action.second())
                                || in(declaration, action.value())
                                || in(declaration, action.expected())));
    }

    private static boolean in(Declaration declaration, @Nullable Expression expression) {
        if (expression == null) {
            return false;
        }
        if (in(declaration, expression.place())) {
            return true;
        }
        for (int i = 0; i < expression.operandCount(); i++) {
            if (in(declaration, expression.operand(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean in(Declaration declaration, @Nullable Place place) {
        if (place == null || place.owner() == null) {
            return false;
        }
        return place.declaration() == declaration || in(declaration, place.owner());
    }
}
