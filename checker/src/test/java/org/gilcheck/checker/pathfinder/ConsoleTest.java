package org.gilcheck.checker.pathfinder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.gilcheck.checker.pathfinder.Choice.Kind;
import org.gilcheck.checker.processes.Exit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsoleTest {
    private static final long HEAP = 64L << 20;

    @Test
    void noErrorsAndNoLimitArePassed() {
        Outcome outcome = ended(Said.PASS, 0);

        assertThat(outcome.ending()).isEqualTo(Ending.NO_ERRORS);
        assertThat(outcome.statistics()).isEqualTo(new Statistics(16, 17, 9, 2, 6, 0));
        assertThat(outcome.message()).isEqualTo("JPF found no errors, 16 states");
        assertThat(outcome.violation()).isNull();
        assertThat(outcome.choices()).isEmpty();
    }

    @Test
    void anUncaughtExceptionIsReadWithItsMessageAndItsChoices() {
        Outcome outcome = ended(Said.VIOLATION, 0);

        assertThat(outcome.ending()).isEqualTo(Ending.VIOLATION);
        assertThat(outcome.violation())
                .isEqualTo(new Violation(
                        "gov.nasa.jpf.vm.NoUncaughtExceptionsProperty",
                        "java.lang.IllegalStateException",
                        "bad: 2\nsecond line"));
        assertThat(outcome.choices())
                .containsExactly(
                        new Choice(Kind.THREAD, "ROOT", 0, 0),
                        new Choice(Kind.NUMBER, "verifyGetInt(II)", 0, 10),
                        new Choice(Kind.THREAD, "START", 3, 3),
                        new Choice(Kind.OTHER, "verifyGetBoolean", 3, -1),
                        new Choice(Kind.NUMBER, "verifyGetInt(II)", 0, -1));
        assertThat(outcome.numbers()).containsExactly(10, -1);
        assertThat(outcome.message()).isEqualTo("JPF found java.lang.IllegalStateException: bad: 2, after 5 choices");
    }

    @Test
    void anExceptionWithoutMessageHasNone() {
        Outcome outcome = ended(Said.VIOLATION.replace(": bad: 2\nsecond line", ""), 0);

        assertThat(outcome.violation())
                .isEqualTo(new Violation(
                        "gov.nasa.jpf.vm.NoUncaughtExceptionsProperty", "java.lang.IllegalStateException", ""));
    }

    @Test
    void anotherPropertyIsAViolationOfItsOwnName() {
        Outcome outcome = ended(Said.DEADLOCK.replace("gov.nasa.jpf.vm.NotDeadlockedProperty", "a.RaceDetector"), 0);

        assertThat(outcome.ending()).isEqualTo(Ending.VIOLATION);
        assertThat(outcome.message()).isEqualTo("JPF found a.RaceDetector: deadlock encountered:, after 1 choices");
    }

    @Test
    void threadsThatAllWaitAreADeadlock() {
        Outcome outcome = ended(Said.DEADLOCK, 0);

        assertThat(outcome.ending()).isEqualTo(Ending.DEADLOCK);
        assertThat(outcome.violation())
                .isNotNull()
                .satisfies(violation -> assertThat(violation.text()).contains("name:Thread-1,status:WAITING"));
        assertThat(outcome.choices()).hasSize(1);
        assertThat(outcome.message()).isEqualTo("JPF found a deadlock, after 1 choices");
    }

    @Test
    void noErrorsWithinADepthLimitAreBounded() {
        Outcome outcome = ended(Said.bounded("depth limit reached: 50"), 0);

        assertThat(outcome.ending()).isEqualTo(Ending.BOUNDED);
        assertThat(outcome.message())
                .isEqualTo("JPF found no errors, but did not search everything: depth limit reached: 50, 50 states");
    }

    @Test
    void noErrorsWithinAMemoryLimitAreOutOfMemory() {
        assertThat(ended(Said.bounded("memory limit reached: 1048576"), 0).ending())
                .isEqualTo(Ending.OUT_OF_MEMORY);
    }

    @Test
    void outOfMemoryIsNoViolation() {
        Outcome outcome = ended(Said.OUT_OF_MEMORY, 0);

        assertThat(outcome.ending()).isEqualTo(Ending.OUT_OF_MEMORY);
        assertThat(outcome.violation()).isNull();
        assertThat(outcome.message()).isEqualTo("JPF ran out of memory (64 MiB), 9,199 states");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Exception in thread \"main\" java.lang.OutOfMemoryError: Java heap space",
                "Exception: java.lang.OutOfMemoryError thrown from the UncaughtExceptionHandler in thread \"main\"",
                "Terminating due to java.lang.OutOfMemoryError: Java heap space",
                "# There is insufficient memory for the Java Runtime Environment to continue."
            })
    void aJavaThatDiesOfTooSmallAHeapIsOutOfMemory(String words) {
        assertThat(ended(Said.HEAD + words + "\n", 1).ending()).isEqualTo(Ending.OUT_OF_MEMORY);
    }

    @Test
    void anErrorThatWasFoundIsNotLostWhenMemoryEndsAfterIt() {
        String said = Said.VIOLATION + "Exception in thread \"main\" java.lang.OutOfMemoryError: Java heap space\n";

        assertThat(ended(said, 1).ending()).isEqualTo(Ending.VIOLATION);
    }

    @Test
    void anErrorWithoutASectionOfItsOwnFails() {
        assertThat(ended(Said.OUT_OF_MEMORY.replace("OutOfMemory", "Other").replace("out of memory", "odd"), 0)
                        .message())
                .isEqualTo("JPF failed: it reported an error and did not say which");
    }

    @Test
    void aProgramThatMentionsMemoryIsNotOutOfMemory() {
        assertThat(ended(Said.HEAD + "java.lang.OutOfMemoryError is a class\n" + Said.PASS, 0)
                        .ending())
                .isEqualTo(Ending.NO_ERRORS);
    }

    @Test
    void aHeapThatIsTooSmallForTheProgramIsOutOfMemory() {
        String said = Said.VIOLATION.replace("IllegalStateException", "OutOfMemoryError");

        assertThat(ended(said, 0).ending()).isEqualTo(Ending.OUT_OF_MEMORY);
    }

    @Test
    void aMissingClassIsToldInJpfsWords() {
        Outcome outcome = ended("[WARNING] odd\n[SEVERE] cannot load application class NoSuch\n", 0);

        assertThat(outcome.ending()).isEqualTo(Ending.FAILED);
        assertThat(outcome.message()).isEqualTo("JPF failed: it said: [SEVERE] cannot load application class NoSuch");
    }

    @Test
    void aKilledRunFails() {
        Outcome outcome = ended(Said.HEAD, 137);

        assertThat(outcome.ending()).isEqualTo(Ending.FAILED);
        assertThat(outcome.message())
                .isEqualTo("JPF failed: it was killed by signal 9; perhaps the machine ran out of memory");
        assertThat(ended(Said.HEAD, 139).message()).isEqualTo("JPF failed: it was ended by signal 11");
    }

    @Test
    void aRunThatDiesAfterItsReportIsNotBelieved() {
        assertThat(ended(Said.PASS, 137).ending()).isEqualTo(Ending.FAILED);
        assertThat(ended(Said.PASS, 1).ending()).isEqualTo(Ending.FAILED);
    }

    @Test
    void silenceFails() {
        assertThat(ended("", 0).message()).isEqualTo("JPF failed: it ended and said nothing");
        assertThat(ended("\n\n", 3).message()).isEqualTo("JPF failed: it ended with exit code 3 and said nothing");
    }

    @Test
    void garbageFails() {
        Outcome outcome = ended("\u0000\ufffd{{{\nno errors detected\nstates: new=x\n=====\n", 0);

        assertThat(outcome.ending()).isEqualTo(Ending.FAILED);
        assertThat(outcome.message()).isEqualTo("JPF failed: it ended without a result; its last words: =====");
    }

    @Test
    void whateverIsCutOffPassesNowhere() {
        for (int end = 0; end < Said.PASS.indexOf("instructions:") - 1; end++) {
            assertThat(ended(Said.PASS.substring(0, end), 0).ending())
                    .as(Said.PASS.substring(0, end))
                    .isEqualTo(Ending.FAILED);
        }
    }

    @Test
    void anErrorThatIsCutOffIsNone() {
        int results = Said.VIOLATION.indexOf("error #1");
        for (int end = 0; end < results; end++) {
            assertThat(ended(Said.VIOLATION.substring(0, end), 0).ending())
                    .as(Said.VIOLATION.substring(0, end))
                    .isEqualTo(Ending.FAILED);
        }
        assertThat(ended(Said.VIOLATION.substring(0, Said.VIOLATION.indexOf("states: ")), 0)
                        .ending())
                .isEqualTo(Ending.VIOLATION);
    }

    @Test
    void aBoundedSearchThatIsCutOffDoesNotPass() {
        String said = Said.bounded("depth limit reached: 50");
        for (int end = 0; end < said.length(); end++) {
            assertThat(ended(said.substring(0, end), 0).ending()).isNotEqualTo(Ending.NO_ERRORS);
        }
    }

    @Test
    void whatIsOverTimeTellsHowFarItCame() {
        String said = Said.HEAD + Said.statistics(1234567, 0, 0);
        Outcome outcome = outcome(said, new Exit(Exit.TIMED_OUT, Duration.ofMillis(1500)), line -> {});

        assertThat(outcome.ending()).isEqualTo(Ending.TIMED_OUT);
        assertThat(outcome.message()).isEqualTo("JPF was ended after 1.5 s, 1,234,567 states");
    }

    @Test
    void statisticsOnTheWayAreNotThoseOfTheResult() {
        String said = Said.HEAD + Said.statistics(10, 0, 0) + Said.NO_ERRORS;

        assertThat(ended(said, 0).ending()).isEqualTo(Ending.FAILED);
        assertThat(ended(said + Said.statistics(20, 0, 0), 0).message()).isEqualTo("JPF found no errors, 20 states");
    }

    @Test
    void whatTheProgramPrintsIsHandedOn() {
        List<String> printed = new ArrayList<>();
        String said = Said.HEAD + "gilcheck: one\nother\n gilcheck: no\n" + Said.statistics(1, 1, 0) + "gilcheck: \n"
                + Said.VIOLATION.substring(Said.HEAD.length()).replace("second line", "gilcheck: of the error");

        Outcome outcome = outcome(said, new Exit(0, Duration.ZERO), printed::add);

        assertThat(printed).containsExactly("one", "");
        assertThat(outcome.violation())
                .isNotNull()
                .extracting(Violation::text)
                .isEqualTo("bad: 2\ngilcheck: of the error");
        assertThat(outcome.lastLines()).contains("other").doesNotContain("gilcheck: one");
    }

    @Test
    void millionsOfPrintedLinesAreNotKept() {
        long[] count = {0};
        Console console = new Console("x", line -> count[0]++);
        for (int i = 0; i < 1_000_000; i++) {
            console.accept("x1234567");
            console.accept("y1234567");
        }

        assertThat(count[0]).isEqualTo(1_000_000);
        assertThat(console.report().lastLines()).hasSize(200);
    }

    @Test
    void onlyTheLastTracesChoicesAreKept() {
        String error = Said.VIOLATION.substring(Said.HEAD.length());

        assertThat(ended(Said.HEAD + error + error, 0).numbers()).containsExactly(10, -1);
    }

    @Test
    void aTraceOfHundredThousandChoicesIsRead() {
        String step = """
                ------------------------------------------------------ transition #1 thread: 0
                gov.nasa.jpf.vm.choice.IntIntervalGenerator[id="verifyGetInt(II)",isCascaded:false,0..1,delta=+1,cur=1]
                """;
        String said = Said.VIOLATION.replace(
                "\n" + Said.RULE + "results", step.repeat(100_000) + "\n" + Said.RULE + "results");

        assertThat(ended(said, 0).numbers()).hasSize(100_002);
    }

    private static Outcome ended(String said, int code) {
        return outcome(said, new Exit(code, Duration.ZERO), line -> {});
    }

    private static Outcome outcome(String said, Exit exit, Consumer<String> printed) {
        Console console = new Console(Task.PREFIX, printed);
        said.lines().forEach(console::accept);
        return Judgement.of(console.report(), exit, HEAP);
    }
}
