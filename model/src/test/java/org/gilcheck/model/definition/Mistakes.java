package org.gilcheck.model.definition;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.function.Supplier;
import org.gilcheck.model.language.GilPolicy;
import org.gilcheck.model.language.PolicyException;
import org.gilcheck.model.language.StateMachine;

/** What is said about a policy when it is made and defined. */
final class Mistakes {
    private Mistakes() {}

    /** The message about a mistake, without the number of the source line; "none" if there is no mistake. */
    static String of(Supplier<GilPolicy> policy) {
        PolicyException mistake = catchThrowableOfType(PolicyException.class, () -> StateMachine.of(policy.get()));
        return mistake == null ? "none" : withoutLines(String.valueOf(mistake.getMessage()));
    }

    /** A message in which {@code (File.java:12)} has become {@code (File.java)}. */
    static String withoutLines(String message) {
        return message.replaceAll("\\.java:[1-9][0-9]*\\)", ".java)");
    }
}
