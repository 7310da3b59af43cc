package org.gilcheck.model.language;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the named durations and constants of programs. */
final class NamedNumbers {
    private final List<String> names = new ArrayList<>();

    /** The names, each once, in the order of the steps. */
    static List<String> in(List<Program> programs) {
        NamedNumbers found = new NamedNumbers();
        for (Program program : programs) {
            found.addAll(program);
        }
        return found.names;
    }

    private void addAll(Program program) {
        for (int id = 0; id < program.size(); id++) {
            ProgramPoint point = program.point(id);
            addAll(point.condition());
            Program body = point.atomicBody();
            if (body != null) {
                addAll(body);
            }
            Action action = point.action();
            if (action != null) {
                addAll(action.value());
                addAll(action.expected());
                Duration duration = action.duration();
                if (duration != null) {
                    add(duration.name());
                }
            }
        }
    }

    private void addAll(@Nullable Expression expression) {
        if (expression == null) {
            return;
        }
        if (expression instanceof Constant constant) {
            add(constant.name());
        }
        for (int i = 0; i < expression.operandCount(); i++) {
            addAll(expression.operand(i));
        }
    }

    private void add(String name) {
        if (!names.contains(name)) {
            names.add(name);
        }
    }
}
