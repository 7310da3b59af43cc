package org.gilcheck.model.language;

import java.util.ArrayList;
import java.util.List;
import org.gilcheck.model.language.Mutant.Kind;
import org.gilcheck.model.language.Node.Block;
import org.jspecify.annotations.Nullable;

/** The mistakes that can be made with one action. */
final class ActionChanges {
    private final Node.Do node;
    private final Action action;
    private final List<Change> changes = new ArrayList<>();

    private ActionChanges(Node.Do node) {
        this.node = node;
        this.action = node.action;
    }

    static List<Change> of(Node.Do node) {
        ActionChanges all = new ActionChanges(node);
        all.drop();
        all.replace();
        return all.changes;
    }

    private void drop() {
        Kind kind = kindOfDropping(action.kind());
        if (kind != null) {
            changes.add(new Change(kind, List.of(node), "without '" + action + "'", List.of()));
        }
    }

    private static @Nullable Kind kindOfDropping(Action.Kind kind) {
        return switch (kind) {
            case SIGNAL, BROADCAST, EVENT_SET, SEMAPHORE_POST, UNPARK -> Kind.DROP_WAKE;
            case UNLOCK -> Kind.DROP_UNLOCK;
            case LOCK, TRY_LOCK, TIMED_LOCK -> Kind.DROP_LOCK;
            case WAIT, TIMED_WAIT, SEMAPHORE_WAIT, SEMAPHORE_TRY, EVENT_WAIT, EVENT_TIMED_WAIT, PARK, TIMED_PARK ->
                Kind.DROP_WAIT;
            case SET, FETCH_AND_ADD, COMPARE_AND_SET, ENQUEUE, DEQUEUE, ADD, REMOVE, CLEAR, EVENT_RESET ->
                Kind.DROP_ASSIGNMENT;
            default -> null;
        };
    }

    private void replace() {
        Place target = action.target();
        Place second = action.second();
        Expression value = action.value();
        switch (action.kind()) {
            case SET -> dropOperands(value);
            case BROADCAST -> {
                if (target != null) {
                    Action signal = Action.on(Action.Kind.SIGNAL, target);
                    instead(Kind.SIGNAL_FOR_BROADCAST, "'" + signal + "' instead of '" + action + "'", step(signal));
                }
            }
            case WAIT, TIMED_WAIT -> {
                if (second != null) {
                    instead(
                            Kind.SPLIT_WAIT,
                            "unlocks for a moment before '" + action + "'",
                            step(Action.on(Action.Kind.UNLOCK, second)),
                            step(Action.on(Action.Kind.LOCK, second)),
                            node);
                }
            }
            case COMPARE_AND_SET -> splitCompareAndSet();
            case FETCH_AND_ADD -> {
                if (target instanceof Counter counter
                        && second instanceof Counter old
                        && value instanceof IntExpr delta) {
                    instead(
                            Kind.SPLIT_ATOMIC,
                            "not one step: '" + action + "'",
                            step(Action.on(Action.Kind.SET, old).with(counter)),
                            step(Action.on(Action.Kind.SET, counter).with(old.plus(delta))));
                }
            }
            default -> {}
        }
    }

    private void dropOperands(@Nullable Expression value) {
        if (value instanceof BoolExpr truth) {
            for (BoolExpr other : ConditionChanges.withoutAnOperand(truth)) {
                Action changed = action.with(other);
                instead(Kind.DROP_OPERAND, "'" + changed + "' instead of '" + action + "'", step(changed));
            }
        }
    }

    /** A test, and then a store that does not look any more. */
    private void splitCompareAndSet() {
        Expression expected = action.expected();
        if (action.target() instanceof Expression read && expected != null) {
            BoolExpr test = read instanceof Flag flag
                    ? (expected.constant() != 0 ? flag : flag.not())
                    : new BoolExpr(Expression.Operator.EQUAL, read, expected);
            Block store = new Block();
            store.nodes.add(step(action.expecting(read)));
            Node.If branch = new Node.If(node.location, test, store);
            branch.otherwise = new Block();
            branch.otherwise.nodes.add(node);
            instead(Kind.SPLIT_ATOMIC, "not one step: '" + action + "'", branch);
        }
    }

    private Node step(Action other) {
        return new Node.Do(node.location, other);
    }

    private void instead(Kind kind, String words, Node... steps) {
        changes.add(new Change(kind, List.of(node), words, List.of(steps)));
    }
}
