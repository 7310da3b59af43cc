package org.gilcheck.checker.pathfinder;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a run of JPF.
 *
 * @param ending how it came out
 * @param message one line for the user
 * @param statistics the last that JPF told; complete unless the run was cut short; nothing if it told none
 * @param violation the error, for {@link Ending#VIOLATION} and {@link Ending#DEADLOCK}, else nothing
 * @param choices of the run that leads to the error, in order; empty for other endings
 * @param lastLines the end of what was printed, for those who look for the cause; lines for the task's taker are not
 *     among them
 * @param elapsed from the start of JPF to its end
 */
public record Outcome(
        Ending ending,
        String message,
        @Nullable Statistics statistics,
        @Nullable Violation violation,
        List<Choice> choices,
        List<String> lastLines,
        Duration elapsed) {
    /** The lists are copied. */
    public Outcome {
        choices = List.copyOf(choices);
        lastLines = List.copyOf(lastLines);
    }

    /** The numbers that were chosen, in order. */
    public int[] numbers() {
        return choices.stream()
                .filter(choice -> choice.kind() == Choice.Kind.NUMBER)
                .mapToInt(Choice::value)
                .toArray();
    }
}
