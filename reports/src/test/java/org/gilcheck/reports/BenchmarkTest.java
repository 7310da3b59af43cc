package org.gilcheck.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import org.gilcheck.properties.spin.Spin;
import org.gilcheck.properties.spin.SpinNotFoundException;
import org.gilcheck.reports.results.ExitCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The commands that count, and that measure how long counting takes. */
class BenchmarkTest {

    @Test
    void statesAndStepsAreCounted() {
        Outcome outcome = Outcome.of("count", "cpython-3.2", "strict-fifo", "peterson.2", "--threads", "2 cpu");

        assertThat(outcome.code()).isEqualTo(ExitCode.OK);
        assertThat(outcome.out())
                .containsPattern("(?m)^cpython-3.2 @ linux, 2 cpu: 513 states, 874 steps, [0-9.]+ s$")
                .containsPattern("(?m)^strict-fifo @ linux, 2 cpu: 331 states, ")
                .containsPattern("(?m)^peterson.2: ");
    }

    @Test
    void whatIsWrongIsToldInOneLine() {
        assertThat(Outcome.of("count").complaint()).startsWith("gilcheck: name a policy.");
        assertThat(Outcome.of("benchmark", "--against", "tlc").complaint())
                .isEqualTo("gilcheck: Unknown tool \"tlc\". Known: spin.");
        assertThat(Outcome.of("benchmark", "--runs", "0").complaint()).contains("--runs");
    }

    @Test
    @Tag("long")
    void gilcheckAndSpinAreMeasuredInTurn() {
        requireSpin();
        Outcome outcome = Outcome.of(
                "benchmark", "cpython-3.2", "--threads", "3 cpu", "--runs", "1", "--format", "json", "--quiet");

        assertThat(outcome.code()).as(outcome.err()).isEqualTo(ExitCode.OK);
        assertThat(outcome.out())
                .contains("\"model\" : \"cpython-3.2 @ linux, 3 cpu\"", "\"countsAreEqual\" : true")
                .contains("\"name\" : \"gilcheck\"", "\"name\" : \"spin\"", "\"name\" : \"spin -DBFS\"")
                .doesNotContain("failure");
    }

    private static void requireSpin() {
        try {
            Spin.find();
        } catch (SpinNotFoundException absent) {
            abort("no Spin: " + absent.getMessage());
        }
    }
}
