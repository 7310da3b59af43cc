package org.gilcheck.properties.promela;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.gilcheck.model.language.Action;
import org.gilcheck.model.language.Declaration;
import org.gilcheck.model.language.Expression;
import org.gilcheck.model.language.Place;
import org.gilcheck.model.language.Program;
import org.gilcheck.model.language.ProgramPoint;
import org.gilcheck.model.scenario.Outline;
import org.jspecify.annotations.Nullable;

/** What the threads ever do and ask: only that needs variables. */
final class Uses {
    private final Outline outline;

    Uses(Outline outline) {
        this.outline = outline;
    }

    /** The threads whose own copy of a variable is {@code copy} and that have a statement of one of the kinds on it. */
    List<Integer> threads(Declaration declaration, int copy, Set<Action.Kind> kinds) {
        List<Integer> found = new ArrayList<>();
        for (int thread = 0; thread < outline.threads(); thread++) {
            if (does(thread, declaration, kinds) && outline.ownCopy(declaration, thread) == copy) {
                found.add(thread);
            }
        }
        return found;
    }

    private boolean does(int thread, Declaration declaration, Set<Action.Kind> kinds) {
        return actions(outline.program(thread)).stream()
                .anyMatch(action -> kinds.contains(action.kind())
                        && (isOn(action.target(), declaration) || isOn(action.second(), declaration)));
    }

    private static boolean isOn(@Nullable Place place, Declaration declaration) {
        return place != null && place.declaration() == declaration;
    }

    /** The threads that a queue may ever hold. */
    List<Integer> members(Declaration queue, int copy) {
        for (Program program : programs()) {
            for (Action action : actions(program)) {
                Expression value = action.value();
                boolean other = value != null && value.operator() != Expression.Operator.SELF;
                if (action.kind() == Action.Kind.ENQUEUE && isOn(action.target(), queue) && other) {
                    return allThreads();
                }
            }
        }
        boolean inHandler = actions(outline.signalHandler()).stream()
                .anyMatch(action -> action.kind() == Action.Kind.ENQUEUE && isOn(action.target(), queue));
        return inHandler ? allThreads() : threads(queue, copy, EnumSet.of(Action.Kind.ENQUEUE));
    }

    private List<Integer> allThreads() {
        List<Integer> all = new ArrayList<>();
        for (int thread = 0; thread < outline.threads(); thread++) {
            all.add(thread);
        }
        return all;
    }

    /** True if a thread has a statement of a kind. */
    boolean does(int thread, Action.Kind kind) {
        return actions(outline.program(thread)).stream().anyMatch(action -> action.kind() == kind);
    }

    /** True if anybody asks for an operator's value. */
    boolean asks(Expression.Operator operator) {
        return programs().stream()
                .anyMatch(program -> expressions(program).stream().anyMatch(each -> asks(each, operator)));
    }

    private static boolean asks(Expression expression, Expression.Operator operator) {
        Place place = expression.place();
        boolean inOwner = place != null && place.owner() != null && asks(place.owner(), operator);
        boolean here = expression.operator() == operator || inOwner;
        for (int i = 0; i < expression.operandCount(); i++) {
            here |= asks(expression.operand(i), operator);
        }
        return here;
    }

    private List<Program> programs() {
        List<Program> programs = new ArrayList<>();
        for (int thread = 0; thread < outline.threads(); thread++) {
            programs.add(outline.program(thread));
        }
        programs.add(outline.signalHandler());
        return programs;
    }

    private static List<Action> actions(Program program) {
        List<Action> actions = new ArrayList<>();
        for (int id = 0; id < program.size(); id++) {
            ProgramPoint point = program.point(id);
            if (point.action() != null) {
                actions.add(point.action());
            }
            if (point.atomicBody() != null) {
                actions.addAll(actions(point.atomicBody()));
            }
        }
        return actions;
    }

    private static List<Expression> expressions(Program program) {
        List<Expression> all = new ArrayList<>();
        for (int id = 0; id < program.size(); id++) {
            ProgramPoint point = program.point(id);
            add(all, point.condition());
            if (point.atomicBody() != null) {
                all.addAll(expressions(point.atomicBody()));
            }
        }
        for (Action action : actions(program)) {
            add(all, action.value());
            add(all, action.expected());
            add(all, action.target() == null ? null : action.target().owner());
            add(all, action.second() == null ? null : action.second().owner());
        }
        return all;
    }

    private static void add(List<Expression> all, @Nullable Expression expression) {
        if (expression != null) {
            all.add(expression);
        }
    }
}
