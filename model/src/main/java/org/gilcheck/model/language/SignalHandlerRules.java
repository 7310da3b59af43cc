package org.gilcheck.model.language;

import java.util.Optional;

/** What a signal handler may not do although any other atomic step may: its thread may be anywhere, even asleep. */
final class SignalHandlerRules {
    private SignalHandlerRules() {}

    /** Why an action may not stand in it; empty if it may. */
    static Optional<String> check(Action action) {
        Expression value = action.value();
        return switch (action.kind()) {
            case COMPARE_AND_SET, TRY_LOCK, SEMAPHORE_TRY ->
                Optional.of("'" + action
                        + "' would tell its outcome to a thread that has not asked. Store or post instead");
            case UNLOCK, YIELD_PROCESSOR ->
                Optional.of("'" + action
                        + "' is for a thread that knows what it has locked and where it runs. Store or post instead");
            default -> value == null ? Optional.empty() : check(value);
        };
    }

    /** Why an expression may not stand in it; empty if it may. */
    static Optional<String> check(Expression expression) {
        return expression.isAboutOutcomes()
                ? Optional.of("'" + expression.withoutParentheses()
                        + "' is about whatever the thread was doing. Test a variable instead")
                : Optional.empty();
    }
}
