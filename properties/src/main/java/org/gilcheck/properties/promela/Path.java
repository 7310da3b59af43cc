package org.gilcheck.properties.promela;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gilcheck.model.scenario.Fault;
import org.jspecify.annotations.Nullable;

/**
 * One way in which a step can go: under which conditions, and what it changes. Where a step may go several ways, because
 * that depends on the state or because it is left open, what carries it out asks; it is then carried out again for every
 * combination of answers.
 */
final class Path {
    private final List<Integer> answers;
    private final List<Integer> limits;
    private final Assumptions assumptions = new Assumptions();
    private final Map<Cell, Term> before = new LinkedHashMap<>();
    private final Map<Cell, Term> values = new LinkedHashMap<>();
    private int cursor;
    private boolean disabled;
    private Fault fault = Fault.NONE;
    private @Nullable Spot target;

    private Path(List<Integer> answers, List<Integer> limits) {
        this.answers = answers;
        this.limits = limits;
    }

    /** Carries out one step. */
    @FunctionalInterface
    interface Step {
        void on(Path path);
    }

    /** All ways in which a step can go, in the order of the answers. */
    static List<Path> all(Step step) {
        List<Path> paths = new ArrayList<>();
        List<Integer> answers = new ArrayList<>();
        List<Integer> limits = new ArrayList<>();
        boolean more = true;
        while (more) {
            Path path = new Path(answers, limits);
            step.on(path);
            if (!path.disabled) {
                paths.add(path);
            }
            more = next(answers, limits);
        }
        return paths;
    }

    private static boolean next(List<Integer> answers, List<Integer> limits) {
        while (!answers.isEmpty()) {
            int last = answers.size() - 1;
            if (answers.get(last) + 1 < limits.get(last)) {
                answers.set(last, answers.get(last) + 1);
                return true;
            }
            answers.remove(last);
            limits.remove(last);
        }
        return false;
    }

    // ---- ways

    /** True on the ways on which a condition is true. */
    boolean holds(Term condition) {
        return pick(List.of(condition, Terms.not(condition))) == 0;
    }

    /** Which of several things happens: each that its condition allows. The conditions cannot all be false. */
    int pick(List<Term> conditions) {
        List<Integer> possible = new ArrayList<>();
        List<Term> open = new ArrayList<>();
        for (int i = 0; i < conditions.size(); i++) {
            Term condition = assumptions.open(conditions.get(i));
            if (!condition.isConstant(0)) {
                possible.add(i);
                open.add(condition);
            }
        }
        if (possible.isEmpty()) {
            throw new IllegalStateException("a step without a way on");
        }
        int answer = ask(possible.size());
        assumptions.add(open.get(answer));
        return possible.get(answer);
    }

    /** Which of {@code count} things happens: any of them. */
    int choose(int count) {
        return ask(count);
    }

    private int ask(int count) {
        if (count == 1) {
            return 0;
        }
        if (cursor == answers.size()) {
            answers.add(0);
            limits.add(count);
        }
        return answers.get(cursor++);
    }

    /** This way does not exist. */
    void disable() {
        disabled = true;
    }

    /** The step is an error; the first one counts. */
    void fail(Fault what) {
        if (fault == Fault.NONE) {
            fault = what;
        }
    }

    Fault fault() {
        return fault;
    }

    // ---- values

    /** What a variable is known to be before the step. */
    void know(Cell cell, Term value) {
        before.put(cell, value);
    }

    Term get(Cell cell) {
        Term value = values.get(cell);
        return value == null ? before(cell) : assumptions.simplified(value);
    }

    private Term before(Cell cell) {
        return assumptions.simplified(before.getOrDefault(cell, Term.read(cell)));
    }

    void set(Cell cell, Term value) {
        values.put(cell, value);
    }

    // ---- where it leads

    void lead(Spot to) {
        target = to;
    }

    /** Null for a step that moves no thread; a faulty one does not. */
    @Nullable
    Spot target() {
        return fault == Fault.NONE ? target : null;
    }

    /** What must be true for the step to go this way. */
    List<Term> conditions() {
        return assumptions.conditions();
    }

    /** What every variable is after the step that may have changed. */
    Map<Cell, Term> changes() {
        Map<Cell, Term> changes = new LinkedHashMap<>();
        if (fault == Fault.NONE) {
            values.forEach((cell, value) -> {
                if (!before(cell).isSameAs(value)) {
                    changes.put(cell, value);
                }
            });
        }
        return changes;
    }
}
