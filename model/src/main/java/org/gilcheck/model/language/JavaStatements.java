package org.gilcheck.model.language;

import java.util.ArrayList;
import java.util.List;
import org.gilcheck.model.language.Action.Kind;
import org.gilcheck.model.language.Node.Block;

/** The statements of one generated method. */
final class JavaStatements {
    private static final int WIDTH = 4;

    private final JavaExpressions expressions;
    private final JavaActions actions;
    private final Calls calls;
    private final String last;
    private final boolean endlessLoopsMayStop;
    private final List<String> lines = new ArrayList<>();
    private int depth;
    private int tests;
    private boolean inStep;
    private String file = "";

    /** How a routine that is called is written. */
    interface Calls {
        /** The statement that calls it. */
        String text(Node.Call call);
    }

    /**
     * Statements of a method.
     *
     * @param last the statement with which the method ends, by whatever way; empty for none
     * @param loopsMayStop true if the outermost loops without a condition end when the program is to
     */
    JavaStatements(
            JavaExpressions expressions,
            JavaActions actions,
            Calls calls,
            String last,
            boolean loopsMayStop,
            int depth) {
        this.expressions = expressions;
        this.actions = actions;
        this.calls = calls;
        this.last = last;
        this.endlessLoopsMayStop = loopsMayStop;
        this.depth = depth;
    }

    /** The whole body. */
    List<String> body(Block block) {
        int outermost = depth;
        if (JavaOutcomes.isUsed(block, Expression.Operator.TIMED_OUT)) {
            line("boolean timedOut = false;", "");
        }
        if (JavaOutcomes.isUsed(block, Expression.Operator.SUCCEEDED)) {
            line("boolean succeeded = false;", "");
        }
        boolean completes = add(block, outermost);
        if (completes && !last.isEmpty()) {
            line(last, "");
        }
        return lines;
    }

    /** Writes the statements; false if the end of the block cannot be reached. */
    private boolean add(Block block, int outermost) {
        boolean completes = true;
        for (Node node : block.nodes) {
            completes = add(node, outermost);
        }
        return completes;
    }

    private boolean add(Node node, int outermost) {
        if (node instanceof Node.Do simple) {
            action(simple);
            return simple.action.kind() != Kind.EXIT_THREAD;
        } else if (node instanceof Node.If branch) {
            return branch(branch, outermost);
        } else if (node instanceof Node.Repeat loop) {
            return loop(loop, outermost);
        } else if (node instanceof Node.ExitLoop) {
            line("break;", node.location);
            return false;
        } else if (node instanceof Node.Return) {
            if (!last.isEmpty()) {
                line(last, "");
            }
            line("return;", node.location);
            return false;
        } else if (node instanceof Node.Atomic together) {
            step(together, outermost);
        } else if (node instanceof Node.Call call) {
            line(calls.text(call), node.location);
        } else if (node instanceof Node.Scoped scoped) {
            return add(scoped.body, outermost);
        }
        return true;
    }

    private void action(Node.Do node) {
        String text = actions.text(node.action);
        if (text.isEmpty()) {
            return;
        }
        if (inStep || !JavaActions.isSeveralSteps(node.action)) {
            line(text, node.location);
        } else {
            open("synchronized (memory.step()) {", node.location);
            line(text, "");
            close("}");
        }
    }

    private void step(Node.Atomic node, int outermost) {
        open("synchronized (memory.step()) {", node.location);
        inStep = true;
        add(node.body, outermost);
        inStep = false;
        close("}");
    }

    private boolean branch(Node.If node, int outermost) {
        String condition = expressions.text(node.condition);
        String location = node.location;
        if (!inStep && JavaExpressions.looks(node.condition) > 1) {
            tests++;
            String test = JavaNames.test(tests);
            line("boolean " + test + ";", "");
            open("synchronized (memory.step()) {", node.location);
            line(test + " = " + condition + ";", "");
            close("}");
            condition = test;
            location = "";
        }
        open("if (" + condition + ") {", location);
        boolean completes = add(node.then, outermost);
        Block otherwise = node.otherwise;
        if (otherwise == null) {
            completes = true;
        } else {
            depth--;
            open("} else {", "");
            completes |= add(otherwise, outermost);
        }
        close("}");
        return completes;
    }

    private boolean loop(Node.Repeat node, int outermost) {
        BoolExpr condition = node.condition;
        boolean stops = endlessLoopsMayStop && condition == null && depth == outermost;
        if (condition != null && JavaExpressions.looks(condition) > 1) {
            open("while (true) {", node.location);
            open("synchronized (memory.step()) {", "");
            open("if (!(" + expressions.text(condition) + ")) {", "");
            line("break;", "");
            close("}");
            close("}");
        } else if (condition != null) {
            open("while (" + expressions.text(condition) + ") {", node.location);
        } else {
            open(stops ? "while (goesOn(self)) {" : "while (true) {", node.location);
        }
        add(node.body, outermost);
        close("}");
        return condition != null || stops || exits(node.body);
    }

    /** True if an exit in it, not in an inner loop, can end the loop whose body it is. */
    private static boolean exits(Block block) {
        for (Node node : block.nodes) {
            if (node instanceof Node.ExitLoop
                    || (node instanceof Node.If branch
                            && (exits(branch.then) || (branch.otherwise != null && exits(branch.otherwise))))) {
                return true;
            }
        }
        return false;
    }

    private void open(String text, String location) {
        line(text, location);
        depth++;
    }

    private void close(String text) {
        depth--;
        line(text, "");
    }

    /** Tells in which line of the policy the statement stands, and in which file when that changes. */
    private void line(String text, String location) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < depth * WIDTH; i++) {
            line.append(' ');
        }
        line.append(text);
        int colon = location.indexOf(':');
        if (colon > 0) {
            String from = location.substring(0, colon);
            line.append(" // ").append(from.equals(file) ? location.substring(colon) : location);
            file = from;
        }
        lines.add(line.toString());
    }
}
