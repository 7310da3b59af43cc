package org.gilcheck.model.language;

import java.util.ArrayList;
import java.util.List;
import org.gilcheck.model.language.Expression.Operator;
import org.gilcheck.model.language.Node.Block;

/** The methods of a generated class: one for each routine, and one for each other way in which a routine is written. */
final class JavaMethods implements JavaStatements.Calls {
    private static final int DEPTH = 2;

    private final String policy;
    private final JavaExpressions expressions;
    private final JavaActions actions;
    private final boolean countsWanting;
    private final List<Routine> routines = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final List<List<String>> bodies = new ArrayList<>();

    JavaMethods(String policy, JavaNames names, boolean countsWanting) {
        this.policy = policy;
        this.expressions = new JavaExpressions(names);
        this.actions = new JavaActions(names, expressions);
        this.countsWanting = countsWanting;
    }

    /** Writes a routine unless one with the same statements is there; the name of its method. */
    String routine(Routine routine, Block block) {
        List<String> body = new ArrayList<>();
        if (routine == Routine.ACQUIRE && countsWanting) {
            body.add("        wants(self);");
        } else if (routine == Routine.RELEASE) {
            body.add("        dropped(self);");
        }
        body.addAll(statements(routine.routineName(), block, routine == Routine.ACQUIRE ? "granted(self);" : ""));
        int count = 0;
        for (int i = 0; i < names.size(); i++) {
            if (routines.get(i) == routine) {
                count++;
                if (bodies.get(i).equals(body)) {
                    return names.get(i);
                }
            }
        }
        String name = methodName(routine) + (count == 0 ? "" : Integer.toString(count + 1));
        routines.add(routine);
        names.add(name);
        bodies.add(body);
        return name;
    }

    /** The statements of something that is no routine, such as a daemon. */
    List<String> statements(String name, Block block, String last) {
        check(name, block, Operator.TIMED_OUT, "timedOut()");
        check(name, block, Operator.SUCCEEDED, "succeeded()");
        return new JavaStatements(expressions, actions, this, last, false, DEPTH).body(block);
    }

    @Override
    public String text(Node.Call call) {
        return routine(call.routine, call.body) + "(self);";
    }

    /** What all of them say, each with a comment before it. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < names.size(); i++) {
            Routine routine = routines.get(i);
            boolean first = names.get(i).equals(methodName(routine));
            text.append("\n    /** ").append(comment(routine, first)).append(" */\n");
            text.append(first ? "    @Override\n    public void " : "    private void ");
            text.append(names.get(i)).append("(int self) {\n");
            for (String line : bodies.get(i)) {
                text.append(line).append('\n');
            }
            text.append("    }\n");
        }
        return text.toString();
    }

    /** What a routine is called in Java, where {@code finalize} means something else. */
    static String methodName(Routine routine) {
        return routine == Routine.FINALIZE ? "finalizeInterpreter" : routine.routineName();
    }

    private static String comment(Routine routine, boolean first) {
        String text = switch (routine) {
            case ACQUIRE -> "Takes the GIL.";
            case RELEASE -> "Gives the GIL away.";
            case CHECKPOINT -> "The evaluation loop's poll.";
            case ENTER_BLOCKING -> "Before a call that may block.";
            case LEAVE_BLOCKING -> "After a call that may block.";
            case THREAD_START -> "A thread begins.";
            case THREAD_EXIT -> "A thread ends.";
            case FORK -> "Around a fork.";
            case FINALIZE -> "The main thread begins to shut the interpreter down.";
            case SIGNAL_ARRIVES -> "A signal arrives.";
        };
        return first ? text : text.substring(0, text.length() - 1) + ", by other steps.";
    }

    private void check(String name, Block block, Operator operator, String word) {
        if (JavaOutcomes.isAskedTooEarly(block, operator)) {
            throw new PolicyException(policy + ", routine " + name + ": asks " + word
                    + " about an action in another routine, which cannot be written as a real lock."
                    + " Ask in the routine that has the action, behind it");
        }
    }
}
