package org.gilcheck.model.scenario;

import java.util.List;
import org.gilcheck.model.language.Action;
import org.gilcheck.model.language.Declaration;
import org.gilcheck.model.language.Expression;
import org.gilcheck.model.language.Place;
import org.gilcheck.model.language.Program;
import org.gilcheck.model.language.ProgramPoint;
import org.gilcheck.model.machine.Dispatch;
import org.gilcheck.model.machine.Machine;
import org.gilcheck.model.machine.WakeOrder;
import org.jspecify.annotations.Nullable;

/** Finds what depends on the numbers of threads in a scenario, so that equal threads are not alike. */
final class Asymmetry {
    private final List<Program> programs;
    private final Machine machine;
    private final boolean timed;

    Asymmetry(List<Program> programs, Machine machine, boolean timed) {
        this.programs = programs;
        this.machine = machine;
        this.timed = timed;
    }

    /** Why equal threads are not alike; empty if they are. */
    String reason() {
        for (Program program : programs) {
            if (asksForHolder(program)) {
                return program.name() + " asks for the holder, which is the first by number where there are several";
            }
        }
        if (timed && machine.os().dispatch() == Dispatch.PRIORITY && machine.cores() > 1) {
            return "of several running threads with the lowest priority, the first by number is pre-empted";
        }
        if (timed && machine.os().wakeOrder() == WakeOrder.ANY) {
            for (Program program : programs) {
                if (wakesAll(program)) {
                    return program.name() + " wakes several threads at once, which queue for cores by number";
                }
            }
        }
        return "";
    }

    private static boolean asksForHolder(Program program) {
        for (int id = 0; id < program.size(); id++) {
            ProgramPoint point = program.point(id);
            Program body = point.atomicBody();
            Action action = point.action();
            if ((body != null && asksForHolder(body))
                    || asksForHolder(point.condition())
                    || (action != null
                            && (asksForHolder(action.value())
                                    || asksForHolder(action.expected())
                                    || asksForHolder(action.target())
                                    || asksForHolder(action.second())))) {
                return true;
            }
        }
        return false;
    }

    private static boolean asksForHolder(@Nullable Place place) {
        return place != null && asksForHolder(place.owner());
    }

    private static boolean asksForHolder(@Nullable Expression expression) {
        if (expression == null) {
            return false;
        }
        if (expression.operator() == Expression.Operator.HOLDER || asksForHolder(expression.place())) {
            return true;
        }
        for (int i = 0; i < expression.operandCount(); i++) {
            if (asksForHolder(expression.operand(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean wakesAll(Program program) {
        for (int id = 0; id < program.size(); id++) {
            ProgramPoint point = program.point(id);
            Program body = point.atomicBody();
            if ((body != null && wakesAll(body)) || wakesAll(point.action())) {
                return true;
            }
        }
        return false;
    }

    private static boolean wakesAll(@Nullable Action action) {
        if (action == null) {
            return false;
        }
        Place target = action.target();
        return action.kind() == Action.Kind.BROADCAST
                || (action.kind() == Action.Kind.EVENT_SET
                        && target != null
                        && target.declaration().kind() == Declaration.Kind.MANUAL_RESET_EVENT);
    }
}
