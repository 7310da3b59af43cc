package org.gilcheck.model.language;

import java.util.ArrayList;
import java.util.List;
import org.gilcheck.model.language.Node.Block;

/** Collects the statements of a routine while the policy's method runs. */
final class Recorder {
    /** More statements than any real lock has: whoever records more is caught in a Java loop or a recursion. */
    private static final int MOST_STATEMENTS = 5_000;

    private final String policy;
    private final List<Block> open = new ArrayList<>();
    private final List<String> routines = new ArrayList<>();
    private int recorded;

    Recorder(String policy) {
        this.policy = policy;
    }

    /** Runs {@code body} and returns what it recorded. */
    Block record(String routine, Runnable body) {
        routines.add(routine);
        Block block = nested(body);
        routines.remove(routines.size() - 1);
        return block;
    }

    Block nested(Runnable body) {
        Block block = new Block();
        open.add(block);
        try {
            body.run();
        } catch (StackOverflowError deep) {
            throw endless();
        }
        open.remove(open.size() - 1);
        return block;
    }

    <N extends Node> N add(N node) {
        if (++recorded > MOST_STATEMENTS) {
            throw endless();
        }
        open.get(open.size() - 1).nodes.add(node);
        return node;
    }

    /** True when {@code node} is the statement recorded last in the innermost block. */
    boolean isLast(Node node) {
        List<Node> nodes = open.get(open.size() - 1).nodes;
        return !nodes.isEmpty() && nodes.get(nodes.size() - 1) == node;
    }

    /** True inside a routine; what is recorded as a whole, which may bear any name, does not count. */
    boolean isIn(String routine) {
        return routines.subList(Math.min(1, routines.size()), routines.size()).contains(routine);
    }

    /** Policy and routine, the beginning of every message about a statement. */
    String where() {
        return policy + ", routine " + (routines.isEmpty() ? "?" : routines.get(routines.size() - 1));
    }

    private PolicyException endless() {
        return new PolicyException(
                where() + ": the routine never ends: it calls itself, or repeats steps in a Java loop."
                        + " Use whileTrue(condition, () -> ...) or loop(() -> ...)");
    }
}
