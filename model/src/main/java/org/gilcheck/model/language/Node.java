package org.gilcheck.model.language;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A recorded statement, before control flow is turned into program points. */
abstract class Node {
    private static final int LONGEST = 60;

    /** File and line of the statement in the policy's source, or empty where unknown. */
    final String location;

    Node(String location) {
        this.location = location;
    }

    /** The statement as C would write it; of one that has statements inside and a condition, the condition. */
    abstract String text();

    /** The same, cut where it gets long. */
    final String shortText() {
        String text = text();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST).stripTrailing() + "...";
    }

    /** A sequence of statements. */
    static final class Block {
        final List<Node> nodes = new ArrayList<>();

        String text() {
            StringBuilder text = new StringBuilder("{ ");
            for (Node node : nodes) {
                text.append(node.text()).append("; ");
            }
            return text.append('}').toString();
        }
    }

    static final class Do extends Node {
        final Action action;

        Do(String location, Action action) {
            super(location);
            this.action = action;
        }

        @Override
        String text() {
            return action.toString();
        }
    }

    static final class If extends Node {
        final BoolExpr condition;
        final Block then;

        @Nullable
        Block otherwise;

        If(String location, BoolExpr condition, Block then) {
            super(location);
            this.condition = condition;
            this.then = then;
        }

        @Override
        String text() {
            return "if (" + condition.withoutParentheses() + ")";
        }
    }

    /** A loop; without a condition only {@code exitLoop} or a return leaves it. */
    static final class Repeat extends Node {
        final @Nullable BoolExpr condition;
        final Block body;

        Repeat(String location, @Nullable BoolExpr condition, Block body) {
            super(location);
            this.condition = condition;
            this.body = body;
        }

        @Override
        String text() {
            return condition == null ? "loop" : "while (" + condition.withoutParentheses() + ")";
        }
    }

    static final class ExitLoop extends Node {
        ExitLoop(String location) {
            super(location);
        }

        @Override
        String text() {
            return "exit the loop";
        }
    }

    static final class Return extends Node {
        Return(String location) {
            super(location);
        }

        @Override
        String text() {
            return "return";
        }
    }

    static final class Atomic extends Node {
        final Block body;

        Atomic(String location, Block body) {
            super(location);
            this.body = body;
        }

        @Override
        String text() {
            return "atomically " + body.text();
        }
    }

    /** Statements that a return leaves together. */
    static final class Scoped extends Node {
        final Block body;

        Scoped(String location, Block body) {
            super(location);
            this.body = body;
        }

        @Override
        String text() {
            return body.text();
        }
    }

    /** A routine of the policy, inlined where it is called. */
    static final class Call extends Node {
        final Routine routine;
        final Block body;

        Call(String location, Routine routine, Block body) {
            super(location);
            this.routine = routine;
            this.body = body;
        }

        @Override
        String text() {
            return routine.routineName() + "()";
        }
    }
}
