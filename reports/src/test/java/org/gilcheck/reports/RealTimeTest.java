package org.gilcheck.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.gilcheck.reports.results.ExitCode;
import org.junit.jupiter.api.Test;

/** Bounds as formulas and real times, and limits that they must keep to. */
class RealTimeTest {
    private static final String[] ECHO = {
        "check",
        "cpython-3.2",
        "--threads",
        "1 cpu, 1 io(4)",
        "--clock",
        "timed",
        "--cores",
        "2",
        "--property",
        "io-latency"
    };

    @Test
    void aMessageIsToldInThePolicysOwnDurations() {
        assertThat(echo().out())
                .contains(
                        "io-latency per message  57 units",
                        "in real proportions: 4 x switch interval + 3 x system call + 28 x wake delay + 1 tick = 22.3 ms, with 1 tick of 50 ns");
    }

    @Test
    void programsGetTheFormulaToo() {
        assertThat(echo("--format", "json").out())
                .contains(
                        "\"formula\" : \"4 x switch interval + 3 x system call + 28 x wake delay + 1 tick\"",
                        "\"nanoseconds\" : 22300050",
                        "\"ticks\" : 1");
    }

    @Test
    void aRealTimeIsKeptOrMissed() {
        assertThat(echo("--at-most", "io-latency:per-message=25ms").code()).isEqualTo(ExitCode.OK);
        Outcome missed = echo("--at-most", "io-latency:per-message=22ms");
        assertThat(missed.code()).isEqualTo(ExitCode.VIOLATED);
        assertThat(missed.out())
                .contains("VIOLATED 22.3 ms > 22 ms 1/1 [1]", "violates io-latency per message at most 22 ms");
    }

    @Test
    void whatHasNoBoundMissesEveryRealTime() {
        Outcome outcome = Outcome.of(
                "check",
                "ruby-1.9.2",
                "--os",
                "linux",
                "--threads",
                "1 cpu, 1 io",
                "--clock",
                "timed",
                "--cores",
                "2",
                "--at-most",
                "wait=1000s",
                "--property",
                "wait");
        assertThat(outcome.code()).isEqualTo(ExitCode.VIOLATED);
    }

    @Test
    void aTimeWithoutAFormulaIsNotDecided() {
        Outcome outcome = Outcome.of(
                "check",
                "cpython-3.2",
                "--threads",
                "2 cpu, 1 io",
                "--clock",
                "timed",
                "--cores",
                "2",
                "--property",
                "idle-lock",
                "--at-most",
                "idle-lock=1s");
        assertThat(outcome.code()).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(outcome.out())
                .contains(
                        "bounded 1/1",
                        "in real proportions: not looked for in more than 20,000 states",
                        "no formula was recognised for idle-lock",
                        "so whether it is at most 1 s is not decided");
    }

    /** On one core the quantum and the time slice run side by side: the longer one counts, which no sum can say. */
    @Test
    void aTimeThatIsNoSumIsToldInUnitsOnly() {
        Outcome outcome = Outcome.of(
                "check", "strict-fifo", "--threads", "2 cpu", "--clock", "timed", "--cores", "1", "--property", "wait");
        assertThat(outcome.out()).contains("wait  6 units", "in real proportions: no formula recognised");
    }

    private static Outcome echo(String... more) {
        String[] all = Arrays.copyOf(ECHO, ECHO.length + more.length);
        System.arraycopy(more, 0, all, ECHO.length, more.length);
        return Outcome.of(all);
    }
}
