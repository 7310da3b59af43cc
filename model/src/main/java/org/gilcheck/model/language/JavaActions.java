package org.gilcheck.model.language;

import org.gilcheck.model.language.Action.Kind;
import org.gilcheck.model.language.Expression.Operator;
import org.jspecify.annotations.Nullable;

/** Actions of a policy or a workload as Java statements. */
final class JavaActions {
    private final JavaNames names;
    private final JavaExpressions expressions;

    JavaActions(JavaNames names, JavaExpressions expressions) {
        this.names = names;
        this.expressions = expressions;
    }

    /** One statement; empty for an action that does nothing. */
    String text(Action action) {
        return switch (action.kind()) {
            case SET -> set(action);
            case FETCH_AND_ADD -> {
                String sum = "fetchAndAdd(" + value(action) + ")";
                yield second(action) + ".set(" + target(action) + "." + sum + ");";
            }
            case COMPARE_AND_SET ->
                "succeeded = " + target(action) + ".compareAndSet(" + expected(action) + ", " + value(action) + ");";
            case ENQUEUE -> on(action, "enqueue", value(action));
            case DEQUEUE -> on(action, "dequeue", "");
            case ADD -> on(action, "add", value(action));
            case REMOVE -> on(action, "remove", value(action));
            case CLEAR -> on(action, "clear", "");
            case LOCK -> on(action, "lock", "self");
            case TRY_LOCK -> "succeeded = " + on(action, "tryLock", "self");
            case TIMED_LOCK -> "timedOut = " + on(action, "timedLock", "self, " + duration(action));
            case UNLOCK -> on(action, "unlock", "self");
            case WAIT -> on(action, "await", "self, " + second(action));
            case TIMED_WAIT ->
                "timedOut = " + on(action, "timedWait", "self, " + second(action) + ", " + duration(action));
            case SIGNAL -> on(action, "signal", "");
            case BROADCAST -> on(action, "broadcast", "");
            case SEMAPHORE_WAIT -> on(action, "take", "self");
            case SEMAPHORE_TRY -> "succeeded = " + on(action, "tryTake", "");
            case SEMAPHORE_POST -> on(action, "post", "");
            case EVENT_WAIT -> on(action, "await", "self");
            case EVENT_TIMED_WAIT -> "timedOut = " + on(action, "timedWait", "self, " + duration(action));
            case EVENT_SET -> on(action, "set", "");
            case EVENT_RESET -> on(action, "reset", "");
            case PARK -> "park(self);";
            case TIMED_PARK -> "timedOut = timedPark(self, " + duration(action) + ");";
            case UNPARK -> "unpark(" + value(action) + ");";
            case SLEEP -> "sleep(" + duration(action) + ");";
            case YIELD_PROCESSOR -> "yieldProcessor();";
            case EMIT -> "emit(" + quoted(action.name()) + ");";
            case SKIP -> "";
            case EXIT_THREAD -> "throw new ThreadExit();";
            case WORK -> "work(" + action.amount() + ");";
            case SYSTEM_CALL -> "systemCall(" + duration(action) + ");";
            case HANDLE_SIGNALS ->
                throw new PolicyException("a thread that handles signals cannot be a real thread here:"
                        + " nobody sends it any. Leave out the workloads that do");
            case AWAIT_MESSAGE -> "awaitMessage();";
            case POLL_MESSAGE -> "succeeded = takeMessage();";
            case MESSAGE_DONE -> "messageDone();";
        };
    }

    /** True if the statement looks at variables before it acts, or acts on two, and so needs to be made one step. */
    static boolean isSeveralSteps(Action action) {
        if (isAddition(action)) {
            return false;
        }
        return action.kind() == Kind.FETCH_AND_ADD
                || JavaExpressions.looks(action.value()) > 0
                || JavaExpressions.looks(action.expected()) > 0
                || ownerLooks(action.target()) > 0;
    }

    private static int ownerLooks(@Nullable Place place) {
        return place == null ? 0 : JavaExpressions.looks(place.owner());
    }

    /** A sum of the variable itself and a constant. */
    private static boolean isAddition(Action action) {
        Expression value = action.value();
        Place target = action.target();
        return action.kind() == Kind.SET
                && value != null
                && target != null
                && (value.operator() == Operator.PLUS || value.operator() == Operator.MINUS)
                && value.operand(0) == target
                && target.owner() == null
                && value.operand(1).operator() == Operator.CONSTANT
                && value.operand(1).constant() != Integer.MIN_VALUE;
    }

    private String set(Action action) {
        Expression value = action.value();
        if (value != null && isAddition(action)) {
            int amount = value.operand(1).constant();
            return on(action, "add", Integer.toString(value.operator() == Operator.PLUS ? amount : -amount));
        }
        return on(action, "set", value(action));
    }

    private String on(Action action, String what, String operands) {
        return target(action) + "." + what + "(" + operands + ");";
    }

    private String target(Action action) {
        return expressions.place(present(action, action.target()));
    }

    private String second(Action action) {
        return expressions.place(present(action, action.second()));
    }

    private String value(Action action) {
        return constantOr(present(action, action.value()));
    }

    private String expected(Action action) {
        return constantOr(present(action, action.expected()));
    }

    private String constantOr(Expression expression) {
        boolean truth = expression instanceof BoolExpr && expression.operator() == Operator.CONSTANT;
        return truth ? Boolean.toString(expression.constant() != 0) : expressions.text(expression);
    }

    private String duration(Action action) {
        return names.of(NamedNumber.of(present(action, action.duration())));
    }

    /** A string literal. */
    static String quoted(String text) {
        StringBuilder result = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            boolean plain = letter >= ' ' && letter <= '~' && letter != '"' && letter != '\\';
            result.append(plain ? letter : '?');
        }
        return result.append('"').toString();
    }

    private static <T> T present(Action action, @Nullable T operand) {
        if (operand == null) {
            throw new IllegalStateException("'" + action + "' was recorded without an operand");
        }
        return operand;
    }
}
