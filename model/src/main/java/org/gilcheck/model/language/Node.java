package org.gilcheck.model.language;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A recorded statement, before control flow is turned into program points. */
abstract class Node {
    /** File and line of the statement in the policy's source, or empty where unknown. */
    final String location;

    Node(String location) {
        this.location = location;
    }

    /** A sequence of statements. */
    static final class Block {
        final List<Node> nodes = new ArrayList<>();
    }

    static final class Do extends Node {
        final Action action;

        Do(String location, Action action) {
            super(location);
            this.action = action;
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
    }

    static final class ExitLoop extends Node {
        ExitLoop(String location) {
            super(location);
        }
    }

    static final class Return extends Node {
        Return(String location) {
            super(location);
        }
    }

    static final class Atomic extends Node {
        final Block body;

        Atomic(String location, Block body) {
            super(location);
            this.body = body;
        }
    }

    /** Statements that a return leaves together. */
    static final class Scoped extends Node {
        final Block body;

        Scoped(String location, Block body) {
            super(location);
            this.body = body;
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
    }
}
