package org.gilcheck.model.language;

import org.gilcheck.model.language.Action.Kind;
import org.gilcheck.model.language.Expression.Operator;
import org.gilcheck.model.language.Node.Block;
import org.jspecify.annotations.Nullable;

/**
 * Where a method asks how an earlier action of its thread has come out. In Java that is kept in a local variable, so the action
 * must stand before the question in the same method.
 */
final class JavaOutcomes {
    private final Operator operator;

    private JavaOutcomes(Operator operator) {
        this.operator = operator;
    }

    /** True if an action in a block has such an outcome, or a condition there asks for it. */
    static boolean isUsed(Block block, Operator operator) {
        return new JavaOutcomes(operator).isUsed(block);
    }

    /** True if a question in a block may come before any action that has such an outcome, so that it is about an earlier one. */
    static boolean isAskedTooEarly(Block block, Operator operator) {
        return !new JavaOutcomes(operator).follows(block, false).asked;
    }

    private boolean isUsed(Block block) {
        boolean used = false;
        for (Node node : block.nodes) {
            if (node instanceof Node.Do simple) {
                used |= has(simple.action) || asks(simple.action.value()) || asks(simple.action.expected());
            } else if (node instanceof Node.If branch) {
                used |= asks(branch.condition) || isUsed(branch.then);
                used |= branch.otherwise != null && isUsed(branch.otherwise);
            } else if (node instanceof Node.Repeat loop) {
                used |= asks(loop.condition) || isUsed(loop.body);
            } else if (node instanceof Node.Atomic together) {
                used |= isUsed(together.body);
            } else if (node instanceof Node.Scoped scoped) {
                used |= isUsed(scoped.body);
            }
        }
        return used;
    }

    /** What is known at the end of some statements. */
    private static final class Known {
        /** An action has come before. */
        boolean acted;

        /** Each question so far came behind an action. */
        boolean asked = true;

        Known(boolean acted) {
            this.acted = acted;
        }

        void question(boolean asks) {
            asked &= acted || !asks;
        }
    }

    private Known follows(Block block, boolean before) {
        Known known = new Known(before);
        for (Node node : block.nodes) {
            if (node instanceof Node.Do simple) {
                known.question(asks(simple.action.value()) || asks(simple.action.expected()));
                known.acted |= has(simple.action);
            } else if (node instanceof Node.If branch) {
                known.question(asks(branch.condition));
                Known then = follows(branch.then, known.acted);
                Known otherwise = follows(branch.otherwise == null ? new Block() : branch.otherwise, known.acted);
                known.asked &= then.asked && otherwise.asked;
                known.acted = then.acted && otherwise.acted;
            } else if (node instanceof Node.Repeat loop) {
                known.question(asks(loop.condition));
                known.asked &= follows(loop.body, known.acted).asked;
            } else if (node instanceof Node.Atomic together) {
                Known inside = follows(together.body, known.acted);
                known.asked &= inside.asked;
                known.acted = inside.acted;
            } else if (node instanceof Node.Scoped scoped) {
                Known inside = follows(scoped.body, known.acted);
                known.asked &= inside.asked;
                known.acted = inside.acted;
            } else if (node instanceof Node.Call) {
                known.acted = false; // what it does may have an outcome of its own
            }
        }
        return known;
    }

    private boolean has(Action action) {
        Kind kind = action.kind();
        return operator == Operator.TIMED_OUT
                ? kind == Kind.TIMED_LOCK
                        || kind == Kind.TIMED_WAIT
                        || kind == Kind.EVENT_TIMED_WAIT
                        || kind == Kind.TIMED_PARK
                : kind == Kind.COMPARE_AND_SET
                        || kind == Kind.TRY_LOCK
                        || kind == Kind.SEMAPHORE_TRY
                        || kind == Kind.POLL_MESSAGE;
    }

    private boolean asks(@Nullable Expression expression) {
        if (expression == null) {
            return false;
        }
        boolean asks = expression.operator() == operator;
        for (int i = 0; i < expression.operandCount(); i++) {
            asks |= asks(expression.operand(i));
        }
        return asks;
    }
}
