package org.gilcheck.model.language;

import java.util.ArrayList;
import java.util.List;
import org.gilcheck.model.language.Expression.Operator;
import org.gilcheck.model.language.Node.Block;
import org.jspecify.annotations.Nullable;

/**
 * A policy, and the program that uses it, as Java source for real threads: one statement for each that was recorded.
 *
 * <p>There are two classes. The lock has the policy's variables and routines. The program has what each thread does between its
 * start and its exit. Both lean on a small library of real mutexes, conditions and variables, whose package the caller names.
 */
public final class JavaSource {
    private final String policy;
    private final String lockName;
    private final String lock;
    private final String programName;
    private final String program;
    private final int daemons;

    private JavaSource(GilPolicy policy, List<Workload> threads, String library) {
        this.policy = policy.name();
        StateMachine machine = StateMachine.of(policy);
        String base = JavaNames.className(policy.name());
        lockName = base + "Lock";
        programName = base + "Program";
        daemons = policy.daemonNames().size();
        lock = new JavaLock(machine, lockName, library).text();
        program = new JavaProgram(policy, threads, lockName, programName, library).text();
    }

    /**
     * The source of a policy and of a program that uses it.
     *
     * @param threads what each thread of the program does; at least one
     * @param library the package of the library
     * @throws PolicyException if something is wrong with the policy, or a statement cannot be written as Java; says which
     */
    public static JavaSource of(GilPolicy policy, List<Workload> threads, String library) {
        return new JavaSource(policy, threads, library);
    }

    /** The policy's own name. */
    public String policyName() {
        return policy;
    }

    /** The name of the lock's class, which is in no package. */
    public String lockName() {
        return lockName;
    }

    /** The text of the lock's class. */
    public String lock() {
        return lock;
    }

    /** The name of the program's class, which is in no package. */
    public String programName() {
        return programName;
    }

    /** The text of the program's class. */
    public String program() {
        return program;
    }

    /** How many threads of its own the runtime has. */
    public int daemons() {
        return daemons;
    }

    /** What a routine, a workload or a daemon records. */
    static Block recorded(GilPolicy policy, @Nullable Workload workload, String name, Runnable definition) {
        Recorder recorder = new Recorder(policy.name());
        if (workload != null) {
            workload.attach(policy);
            workload.recordInto(recorder);
        }
        policy.recordInto(recorder);
        try {
            return recorder.record(name, definition);
        } finally {
            policy.recordInto(null);
            if (workload != null) {
                workload.recordInto(null);
            }
        }
    }

    /** The class's first lines. */
    static void head(StringBuilder text, String library, String comment, String declaration) {
        text.append("import ").append(library).append(".*;\n\n");
        // The policy's name may say anything, and must neither end the comment nor begin an escape.
        String harmless = comment.replace('\\', '/').replace("*/", "* /");
        text.append("/**\n * ").append(harmless).append("\n */\n");
        text.append("public final class ").append(declaration).append(" {\n");
    }

    /** True if some program counts the threads that want the GIL. */
    static boolean countsWanting(List<Program> programs) {
        boolean counts = false;
        for (Program each : programs) {
            for (int id = 0; id < each.size(); id++) {
                ProgramPoint point = each.point(id);
                Program body = point.atomicBody();
                Action action = point.action();
                counts |= asksWanting(point.condition()) || (body != null && countsWanting(List.of(body)));
                counts |= action != null && (asksWanting(action.value()) || asksWanting(action.expected()));
            }
        }
        return counts;
    }

    private static boolean asksWanting(@Nullable Expression expression) {
        if (expression == null) {
            return false;
        }
        boolean asks = expression.operator() == Operator.WANTING;
        for (int i = 0; i < expression.operandCount(); i++) {
            asks |= asksWanting(expression.operand(i));
        }
        return asks;
    }

    /** The numbers that programs use, and those that bound variables. */
    static List<NamedNumber> numbers(List<NamedNumber> used, List<Declaration> declarations) {
        List<NamedNumber> all = new ArrayList<>(used);
        for (Declaration declaration : declarations) {
            Constant maximum = declaration.scaledMaximum();
            boolean known = maximum == null;
            for (NamedNumber each : all) {
                known |= maximum != null && each.name().equals(maximum.name());
            }
            if (maximum != null && !known) {
                all.add(NamedNumber.of(maximum));
            }
        }
        return all;
    }
}
