package org.gilcheck.checker.driver;

import java.util.List;
import java.util.stream.IntStream;
import org.gilcheck.checker.Run;
import org.gilcheck.checker.pathfinder.Ending;
import org.jspecify.annotations.Nullable;

/**
 * What Java PathFinder has found out about a {@link DrivenModel}.
 *
 * @param ending how the last run of Java PathFinder came out; {@link Ending#NO_ERRORS}: it has explored everything
 * @param message the same in one line for the user
 * @param states how many states Java PathFinder has told apart, if it has explored everything
 * @param steps the states and steps that it went through, if it has explored everything; else null
 * @param violations for each question a run that violates it, which replays in the system; null if none was found
 */
public record ModelAnswer(
        Ending ending,
        String message,
        long states,
        @Nullable RecordedSystem steps,
        Violations violations) {

    /** True if all states were explored. */
    public boolean isComplete() {
        return steps != null;
    }

    /** For each question a run that violates it, or nothing. */
    public static final class Violations {
        private final @Nullable Run[] runs;

        Violations(int questions) {
            runs = new Run[questions];
        }

        void found(int question, Run run) {
            runs[question] = run;
        }

        /** A run that violates a question, from 0; null if none was found. */
        public @Nullable Run run(int question) {
            return runs[question];
        }

        /** The questions that are violated. */
        List<Integer> questions() {
            return IntStream.range(0, runs.length)
                    .filter(question -> runs[question] != null)
                    .boxed()
                    .toList();
        }
    }
}
