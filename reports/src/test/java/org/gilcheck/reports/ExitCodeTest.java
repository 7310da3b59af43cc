package org.gilcheck.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scripts can tell from the exit code what a check has found. */
class ExitCodeTest {

    @Test
    void zeroIfAllPropertiesHoldInAllStates() {
        Outcome outcome = Outcome.check("strict-fifo", "--threads", "2 cpu", "--cores", "1,2");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).contains("holds").doesNotContainPattern("VIOLATED \\d");
        assertThat(outcome.err()).isEmpty();
    }

    @Test
    void oneIfAPropertyIsViolated() {
        Outcome outcome = Outcome.check("broken-double-checked", "--threads", "2 cpu", "--clock", "untimed");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out()).contains("VIOLATED 1/1 [1]");
        assertThat(outcome.err()).isEmpty();
    }

    @Test
    void twoIfTheUserHasMadeAMistake() {
        assertThat(Outcome.check("no-such-policy").code()).isEqualTo(2);
    }

    @Test
    void threeIfALimitWasMet() {
        Outcome outcome = Outcome.check("cpython-3.2", "--threads", "2 cpu", "--max-states", "10");

        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.out())
                .contains("bounded 4/4", "bounded: cpython-3.2 @ linux, 4 scenarios: limit of 10 states")
                .doesNotContain("holds  ");
    }

    @Test
    void threeIfAPropertyWasNeverPutToTheTest() {
        Outcome outcome = Outcome.check(
                "broken-release-yield-acquire",
                "--threads",
                "2 cpu",
                "--clock",
                "timed",
                "--cores",
                "1",
                "--property",
                "yield-switches");

        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.out()).contains("broken-release-yield-acquire @ linux  vacuous\n");
    }

    @Test
    void threeIfALonelyThreadNeverMeetsAnother() {
        Outcome outcome = Outcome.check("strict-fifo", "--threads", "cpu", "--property", "mutual-exclusion");

        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.out()).contains("strict-fifo @ linux  vacuous\n");
    }

    @Test
    void aViolationWeighsMoreThanALimit() {
        Outcome outcome = Outcome.check(
                "strict-fifo",
                "broken-release-yield-acquire",
                "--threads",
                "2 cpu",
                "--clock",
                "untimed",
                "--max-states",
                "30");

        assertThat(outcome.out()).contains("bounded 1/1", "VIOLATED 1/1 [1]");
        assertThat(outcome.code()).isEqualTo(1);
    }

    @Test
    void fourIfGilcheckHasADefect() {
        Writer broken = new Writer() {
            @Override
            public void write(char[] buffer, int offset, int length) {
                throw new IllegalStateException("nobody\nforesaw this");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        StringWriter err = new StringWriter();

        int code = Gilcheck.run(new PrintWriter(broken), new PrintWriter(err), "list");

        assertThat(code).isEqualTo(4);
        assertThat(err.toString().lines()).hasSize(1);
        assertThat(err.toString())
                .startsWith("gilcheck: internal error: java.lang.IllegalStateException: nobody foresaw this (at ")
                .contains("This is a defect of gilcheck; please report it with the command that led to it.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "describe strict-fifo", "--help", "check --help", "--version"})
    void zeroIfThereIsNothingToFind(String command) {
        Outcome outcome = Outcome.of(command.split(" ", -1));

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).isNotEmpty();
        assertThat(outcome.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void theHelpExplainsEachCode(int code) {
        assertThat(Outcome.of("--help").out()).containsPattern("(?m)^  " + code + "   [a-z]");
    }
}
