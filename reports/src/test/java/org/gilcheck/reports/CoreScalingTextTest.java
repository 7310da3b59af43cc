package org.gilcheck.reports;

import static org.assertj.core.api.Assertions.assertThat;

import org.gilcheck.reports.results.ExitCode;
import org.junit.jupiter.api.Test;

/** The same numbers on more and more cores. */
class CoreScalingTextTest {

    @Test
    void aPolicyThatIsWorseOnMoreCoresViolatesItIfItIsAsked() {
        Outcome outcome = Outcome.of(
                "check", "cpython-2-linux", "--threads", "2 cpu", "--clock", "timed", "--property", "core-scaling");
        assertThat(outcome.code()).isEqualTo(ExitCode.VIOLATED);
        assertThat(outcome.out())
                .contains(
                        "VIOLATED 1/1",
                        "core scaling of cpython-2-linux @ linux",
                        "worse: gil-battle per request, 0 on 1 core, unbounded on 2 cores");
        assertThat(outcome.out().lines().filter(line -> line.contains("gilcheck replay")))
                .as("both witnesses, of the bounds and of what is worse")
                .hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void unaskedItIsToldButViolatesNothing() {
        Outcome outcome = Outcome.of("check", "cpython-2-windows", "--threads", "2 cpu", "--clock", "timed");
        assertThat(outcome.code()).isEqualTo(ExitCode.OK);
        assertThat(outcome.out()).contains("worse 1/1", "worse: efficiency, 1 on 1 core, 1/2 on 2 cores");
    }

    @Test
    void whatIsNoWorseHolds() {
        Outcome outcome = Outcome.of(
                "check",
                "strict-fifo",
                "--threads",
                "2 cpu",
                "--clock",
                "timed",
                "--cores",
                "2,4",
                "--property",
                "core-scaling");
        assertThat(outcome.code()).isEqualTo(ExitCode.OK);
        assertThat(outcome.out()).contains("holds").doesNotContain("worse");
    }

    @Test
    void oneNumberOfCoresIsNotEnoughToCompare() {
        Outcome outcome = Outcome.of(
                "check",
                "strict-fifo",
                "--threads",
                "2 cpu",
                "--clock",
                "timed",
                "--cores",
                "2",
                "--property",
                "core-scaling");
        assertThat(outcome.code()).isEqualTo(ExitCode.INCOMPLETE);
    }
}
