package org.gilcheck.reports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The report for people, letter by letter. */
class TextReportTest {

    @Test
    void aViolationIsShownWithItsRun() {
        Outcome outcome = Outcome.check("broken-release-yield-acquire", "--threads", "2 cpu", "--clock", "untimed");

        assertThat(outcome.out()).isEqualTo("""
                                                              mutual-exclusion  lock-discipline  deadlock  yield-switches
                        broken-release-yield-acquire @ linux  holds             holds            holds     VIOLATED 1/1 [1]

                        1 scenario, 21 states. holds: in all states of all scenarios; VIOLATED n/m [k]: in n of m scenarios, shortest counterexample k below.

                        [1] broken-release-yield-acquire @ linux violates yield-switches (after a forced yield with a waiter present, the next holder is another thread)
                            2 cpu, untimed: 5 steps, 0 context switches

                          step  T0 cpu       T1 cpu    what happens, what changes
                             1  lock gil               grant, gil: free -> T0
                             2  work 1                 drop, forced
                             3  unlock gil             gil: T0 -> free
                             4  sched_yield            request
                             5  lock gil               grant, gil: free -> T0

                          step
                          T0 cpu  #~ w#
                          T1 cpu  ..ww.

                          # holds the GIL   + holds it without a core   ~ releases it   w wants it, awake   . wants it, blocked

                          gilcheck replay gil1/broken-release-yield-acquire/linux/untimed/1/2+cpu/-/yield-switches/bb4c1d63/0/00000
                        """);
    }

    @Test
    void numbersAreGroupedAndScenariosCounted() {
        assertThat(Outcome.check("strict-fifo").out())
                .containsPattern("\n12 scenarios, \\d\\d,\\d\\d\\d states\\. ")
                .doesNotContain("\n[1] ");
    }

    @Test
    void eachRowIsAPolicyOnAnOperatingSystem() {
        Outcome outcome = Outcome.check(
                "strict-fifo",
                "cpython-3.2",
                "--os",
                "linux,macos",
                "--threads",
                "2 cpu",
                "--clock",
                "untimed",
                "--property",
                "deadlock,mutual-exclusion");

        assertThat(outcome.out()).startsWith("""
                                             mutual-exclusion  deadlock
                        strict-fifo @ linux  holds             holds
                        strict-fifo @ macos  holds             holds
                        cpython-3.2 @ linux  holds             holds
                        cpython-3.2 @ macos  holds             holds
                        """);
    }
}
