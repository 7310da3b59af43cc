package org.gilcheck.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The report for people, letter by letter. */
class TextReportTest {

    @Test
    void aViolationIsShownWithItsRun() {
        Outcome outcome = Outcome.check(
                "broken-release-yield-acquire",
                "--threads",
                "2 cpu",
                "--clock",
                "untimed",
                "--property",
                "mutual-exclusion,deadlock,yield-switches,starvation,bypass");

        assertThat(outcome.out()).isEqualTo("""
                                                              mutual-exclusion  deadlock  yield-switches    starvation
                        broken-release-yield-acquire @ linux  holds             holds     VIOLATED 1/1 [1]  VIOLATED 1/1 [2]

                                                              bypass
                        broken-release-yield-acquire @ linux  unbounded

                        1 scenario, 31 states. holds: in all states of all scenarios; VIOLATED n/m [k]: in n of m scenarios, shortest counterexample k below.
                        numbers: the worst over all runs, fair or not, however often messages come; exact; listed below with such runs.

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

                        [2] broken-release-yield-acquire @ linux violates starvation (on every fair run a thread that wants the GIL gets it)
                            2 cpu, untimed: 5 steps, the last 4 for ever, 0 context switches, assuming weak fairness

                          step  T0 cpu    T1 cpu       what happens, what changes
                             1            lock gil     grant, gil: free -> T1
                          -- loop: from here for ever --
                             2            work 1       drop, forced
                             3            unlock gil   gil: T1 -> free
                             4            sched_yield  request
                             5            lock gil     grant, gil: free -> T1
                          -- and so on, from step 2 --
                          fair, since: T0 cpu cannot step before step 2; T1 cpu steps (step 2); time cannot pass before step 2

                          step
                          loop     <-->
                          T0 cpu  ..ww.
                          T1 cpu  #~ w#

                          # holds the GIL   + holds it without a core   ~ releases it   w wants it, awake   . wants it, blocked

                          gilcheck replay gil1/broken-release-yield-acquire/linux/untimed/1/2+cpu/-/starvation/bb4c1d63/0/1L1111

                        bounds of broken-release-yield-acquire @ linux
                          bypass  unbounded  2 cpu, untimed  8 steps, the last 4 for ever
                            gilcheck replay gil1/broken-release-yield-acquire/linux/untimed/1/2+cpu/-/bypass/bb4c1d63/0/1111L1111
                        """);
    }

    @Test
    void numbersAreGroupedAndScenariosCounted() {
        assertThat(Outcome.check("strict-fifo").out())
                .containsPattern("\n12 scenarios, \\d\\d,\\d\\d\\d states\\. ")
                .doesNotContain("\n[1] ");
    }

    @Test
    void theWorstOfEachNumberIsListedWithTheFirstScenarioThatHasIt() {
        Outcome outcome = Outcome.check("strict-fifo", "--threads", "2 cpu", "--property", "bypass,idle-lock");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).endsWith("""

                        bounds of strict-fifo @ linux
                          bypass     1        2 cpu, untimed         15 steps
                            gilcheck replay gil1/strict-fifo/linux/untimed/1/2+cpu/-/bypass/a95ab286/0/100111111111000
                          idle-lock  2 units  2 cpu, timed, 2 cores  23 steps
                            in real proportions: 2 x wake delay = 100 us
                            gilcheck replay gil1/strict-fifo/linux/timed/2/2+cpu/-/idle-lock/a95ab286/0/001110_000_0000-1.000_1A111
                        """);
    }

    @Test
    void theRunsOfBoundsAreShownIfAskedFor() {
        String[] check = {"strict-fifo", "--threads", "2 cpu", "--cores", "1", "--property", "bypass,wait"};
        List<String> with = new ArrayList<>(List.of(check));
        with.add("--witnesses");

        String without = Outcome.check(check).out();
        String all = Outcome.check(with.toArray(new String[0])).out();

        assertThat(without).doesNotContain("reaches");
        assertThat(all).startsWith(without).contains("""

                        strict-fifo @ linux reaches bypass 1 (how many times others get the GIL at most while a thread wants it)
                            2 cpu, untimed: 15 steps, 3 context switches

                          step  T0 cpu""").contains("\nstrict-fifo @ linux reaches wait 6 units (");
    }

    @Test
    void aMissedThresholdIsACounterexample() {
        Outcome outcome = Outcome.check(
                "strict-fifo", "--threads", "2 cpu", "--cores", "1", "--at-most", "wait=5", "--at-most", "bypass=1");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out())
                .containsPattern("\nstrict-fifo @ linux +1 +VIOLATED 6 > 5 1/1 \\[1\\] ")
                .contains("""

                        [1] strict-fifo @ linux violates wait at most 5 (the longest time from a request for the GIL to its grant)
                            2 cpu, timed, 1 core: 6 units, 68 steps, 4 context switches
                        """);
    }

    @Test
    void aThresholdThatIsMetChangesNothing() {
        String[] check = {"strict-fifo", "--threads", "2 cpu", "--cores", "1", "--property", "wait"};
        List<String> with = new ArrayList<>(List.of(check));
        with.addAll(List.of("--at-most", "wait=6", "--at-least", "wait=6"));

        assertThat(Outcome.check(with.toArray(new String[0])))
                .isEqualTo(Outcome.check(check))
                .returns(0, Outcome::code);
    }

    @Test
    void eachAssumptionOnLocksIsARow() {
        Outcome outcome = Outcome.check(
                "cpython-2-linux",
                "--threads",
                "2 cpu",
                "--clock",
                "untimed",
                "--property",
                "yield-switches,starvation,bypass",
                "--fairness",
                "weak,strong,fifo");

        assertThat(outcome.out()).startsWith("""
                                                               yield-switches    starvation
                        cpython-2-linux @ linux                VIOLATED 1/1 [1]  VIOLATED 1/1 [2]
                        cpython-2-linux @ linux, strong locks  VIOLATED 1/1 [3]  holds
                        cpython-2-linux @ linux, fifo locks    holds             holds

                                                               bypass
                        cpython-2-linux @ linux                unbounded
                        cpython-2-linux @ linux, strong locks  unbounded
                        cpython-2-linux @ linux, fifo locks    1

                        """);
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
