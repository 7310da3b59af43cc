package org.gilcheck.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gilcheck.reports.results.ExitCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A policy in a file of the user is checked as those that come with gilcheck, and its mistakes are told. */
class PolicyFileTest {
    @TempDir
    private Path folder;

    @Test
    void anHonestPolicyExcludesButNeedNotSwitch() throws IOException {
        Outcome outcome = check(FlagGil.write(folder));

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out()).startsWith("""
                                          mutual-exclusion  lock-discipline  deadlock  yield-switches    lost-wakeup  livelock  starvation
                        flag-gil @ linux  holds             holds            holds     VIOLATED 1/1 [1]  holds        holds     VIOLATED 1/1 [2]
                        """);
    }

    @Test
    void aPolicyThatForgetsToTestTheFlagDoesNotExclude() throws IOException {
        Outcome outcome = check(FlagGil.write(folder, "set(locked);"));

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out()).contains("[1] flag-gil @ linux violates mutual-exclusion");
    }

    @Test
    void aPolicyThatWaitsBeforeItTestsDeadlocks() throws IOException {
        Outcome outcome = check(
                FlagGil.write(folder, "lock(mutex); await(released, mutex); set(locked); unlock(mutex);"), "deadlock");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out()).contains("flag-gil @ linux  VIOLATED 1/1 [1]\n");
    }

    @Test
    void aFileThatDoesNotCompileIsToldWithItsLine() throws IOException {
        String file = FlagGil.write(folder, "lock(mutx);");

        assertThat(check(file).complaint())
                .isEqualTo("gilcheck: " + file
                        + ":21: cannot find symbol [symbol: variable mutx, location: class FlagGil]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"defineAcquire();", "for (int i = 0; i >= 0; i = 0) { set(locked); }"})
    void aRoutineThatRecordsForEverIsTold(String acquire) throws IOException {
        assertThat(check(FlagGil.write(folder, acquire)).complaint())
                .isEqualTo("gilcheck: flag-gil, routine acquire: the routine never ends: it calls itself, or repeats"
                        + " steps in a Java loop. Use whileTrue(condition, () -> ...) or loop(() -> ...)");
    }

    @Test
    void aRoutineThatCallsItselfIsTold() throws IOException {
        assertThat(check(FlagGil.write(folder, "acquire();")).complaint())
                .startsWith("gilcheck: flag-gil, routine acquire (FlagGil.java:21): acquire() calls itself");
    }

    @ParameterizedTest
    @ValueSource(strings = {"loop(() -> set(locked));", "loop(() -> {});"})
    void aLoopOfTheModelWithoutAWayOutIsTold(String acquire) throws IOException {
        assertThat(check(FlagGil.write(folder, acquire)).complaint())
                .startsWith("gilcheck: flag-gil, routine acquire, step 0 (FlagGil.java:21): ")
                .contains("never ends", "exitLoop()");
    }

    @Tag("long") // it takes 10 s until the tool gives up
    @Test
    void aJavaLoopWithoutStepsIsTold() throws IOException {
        String sleepless = "while (!Thread.currentThread().isInterrupted()) { Thread.onSpinWait(); }";

        assertThat(check(FlagGil.write(folder, sleepless)).complaint())
                .isEqualTo("gilcheck: flag-gil: a routine does not end within 10 s."
                        + " It probably repeats in a Java loop; use whileTrue(condition, () -> ...)");
    }

    @Test
    void aCounterThatLeavesItsRangeIsToldWithRoutineAndStep() throws IOException {
        assertThat(check(FlagGil.write(folder, "increment(grants);" + FlagGil.HONEST_ACQUIRE))
                        .complaint())
                .matches("gilcheck: flag-gil, routine \\S*acquire, step \\d+ \\(FlagGil\\.java:21\\):"
                        + " 'grants = grants \\+ 1' stores a number outside the variable's range,"
                        + " by T\\d cpu after \\d+ steps\\."
                        + " Widen the range where the variable is declared, or test before the step");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "throw new IllegalStateException(\"boom\");",
                "throw new IllegalArgumentException(\"boom\");",
                "Integer.parseInt(\"boom\");",
            })
    void anExceptionInARoutineIsAMistakeOfTheUser(String acquire) throws IOException {
        assertThat(check(FlagGil.write(folder, acquire)).complaint()).contains("flag-gil", "boom", "FlagGil.java:21");
    }

    @Test
    void anErrorInARoutineIsAMistakeOfTheUser() throws IOException {
        assertThat(check(FlagGil.write(folder, "throw new AssertionError(\"boom\");"))
                        .complaint())
                .contains("flag-gil", "boom", "FlagGil.java:21");
    }

    @Test
    void twoPoliciesOfOneNameAreNotMixed() throws IOException {
        String first = FlagGil.write(folder);
        Path other = Files.createDirectory(folder.resolve("other"));
        String second = FlagGil.write(other, "set(locked);");

        Outcome outcome =
                Outcome.check(first, second, "--threads", "2 cpu", "--clock", "untimed", "--property", "deadlock");

        assertThat(outcome.code()).isEqualTo(ExitCode.USAGE);
        assertThat(outcome.complaint())
                .isEqualTo("gilcheck: " + first + " and " + second + " are both called \"flag-gil\"."
                        + " Check them one after the other, or rename one");
    }

    private static Outcome check(String file, String... properties) {
        if (properties.length == 0) {
            return Outcome.check(file, "--threads", "2 cpu", "--clock", "untimed");
        }
        return Outcome.check(
                file, "--threads", "2 cpu", "--clock", "untimed", "--property", String.join(",", properties));
    }
}
