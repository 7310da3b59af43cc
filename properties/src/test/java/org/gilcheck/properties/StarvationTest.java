package org.gilcheck.properties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gilcheck.properties.Scenarios.policy;

import java.util.List;
import java.util.stream.Stream;
import org.gilcheck.checker.Lasso;
import org.gilcheck.checker.Limits;
import org.gilcheck.checker.Progress;
import org.gilcheck.model.machine.Os;
import org.gilcheck.model.machine.OsProfiles;
import org.gilcheck.model.machine.Scale;
import org.gilcheck.model.machine.WakeOrder;
import org.gilcheck.model.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Who can be kept from the GIL for ever, and under which fairness of locks. */
class StarvationTest {
    private static final Property STARVATION = new Starvation();
    private static final Os LINUX = OsProfiles.LINUX;

    /** POSIX's wake order, and nothing else that is unusual. */
    private static final Os ANY_ORDER =
            Os.named("any-order").wakeOrder(WakeOrder.ANY).build();

    static Stream<Arguments> untimed() {
        return Stream.of(
                // A barging lock promises nothing; strong locks let everybody in who tries again and again.
                Arguments.of("cpython-2-linux", LINUX, 2, 0, LockFairness.WEAK, true),
                Arguments.of("cpython-2-linux", LINUX, 2, 0, LockFairness.STRONG, false),
                Arguments.of("cpython-2-macos", OsProfiles.MACOS_2011, 2, 0, LockFairness.STRONG, true),
                Arguments.of("cpython-2-windows", OsProfiles.WINDOWS, 3, 0, LockFairness.WEAK, false),
                Arguments.of("ruby-1.9.2", LINUX, 2, 0, LockFairness.WEAK, true),
                Arguments.of("ruby-1.9.2", OsProfiles.MACOS_2011, 2, 0, LockFairness.WEAK, false),
                Arguments.of("strict-fifo", LINUX, 3, 0, LockFairness.WEAK, false),
                Arguments.of("ticket-fifo", LINUX, 3, 0, LockFairness.WEAK, false),
                Arguments.of("strict-hand-off", LINUX, 2, 0, LockFairness.STRONG, false),
                Arguments.of("strict-hand-off", ANY_ORDER, 3, 0, LockFairness.STRONG, true),
                Arguments.of("ruby-1.8", LINUX, 2, 1, LockFairness.WEAK, false),
                // A queue is a queue once one is in it: before it stands a mutex.
                Arguments.of("ruby-fifo", OsProfiles.MACOS_2011, 2, 1, LockFairness.WEAK, false),
                Arguments.of("ruby-3.3", OsProfiles.MACOS_2011, 2, 1, LockFairness.WEAK, false),
                Arguments.of("ruby-3.3", LINUX, 1, 1, LockFairness.WEAK, true),
                Arguments.of("ruby-3.3", LINUX, 2, 1, LockFairness.STRONG, false),
                // The waiters' list is not asked by newcomers.
                Arguments.of("ruby-2.6", LINUX, 2, 0, LockFairness.STRONG, false),
                Arguments.of("ruby-2.6", LINUX, 2, 1, LockFairness.STRONG, true),
                // Two threads: the holder waits until the other has taken over. Three: it may be the wrong one, again
                // and again.
                Arguments.of("cpython-3.2", LINUX, 2, 0, LockFairness.STRONG, false),
                Arguments.of("cpython-3.2", ANY_ORDER, 2, 0, LockFairness.STRONG, false),
                Arguments.of("cpython-3.2", ANY_ORDER, 3, 0, LockFairness.STRONG, true),
                // The same without waiting for the switch, and with the yielder asleep before the lock is free.
                Arguments.of("ocaml-3.12", LINUX, 2, 0, LockFairness.STRONG, true),
                Arguments.of("ocaml-4.09", LINUX, 2, 0, LockFairness.WEAK, false),
                Arguments.of("ocaml-4.09", LINUX, 3, 0, LockFairness.STRONG, false),
                Arguments.of("ocaml-4.09", ANY_ORDER, 3, 0, LockFairness.STRONG, true),
                // The waiters re-take the inner mutex before its holder can let go of the GIL.
                Arguments.of("cpython-3.2", LINUX, 2, 0, LockFairness.WEAK, true),
                // Strict priority: as long as I/O comes in, nobody computes.
                Arguments.of("priority-gil", LINUX, 2, 0, LockFairness.STRONG, false),
                Arguments.of("priority-gil", LINUX, 1, 2, LockFairness.STRONG, true));
    }

    @ParameterizedTest(name = "{0} @ {1}, {2} cpu, {3} io, {4}")
    @MethodSource("untimed")
    void isFoundOrExcluded(String policy, Os os, int cpu, int io, LockFairness locks, boolean starves) {
        Scenario scenario = Scenarios.untimed(policy(policy), os, cpu, io);
        Verdict verdict = check(scenario, locks);
        assertThat(verdict.scope()).isEqualTo(Verdict.Scope.EXHAUSTIVE);
        assertThat(verdict.isViolation()).isEqualTo(starves);
    }

    @Test
    void theTimedClockKeepsNobodyFromAnInnerMutex() {
        assertThat(check(Scenarios.timed(policy("cpython-3.2"), LINUX, 2, 0, 2), LockFairness.WEAK)
                        .isPass())
                .isTrue();
        assertThat(check(Scenarios.timed(policy("cpython-2-linux"), LINUX, 2, 0, 2), LockFairness.WEAK)
                        .isViolation())
                .isTrue();
    }

    @Test
    void greenThreadsOfLowerPriorityNeverHaveATurn() {
        assertThat(check(greenThreads(1), LockFairness.STRONG).isViolation()).isTrue();
        assertThat(check(greenThreads(0), LockFairness.WEAK).isPass()).isTrue();
    }

    private static Scenario greenThreads(int priority) {
        return Scenarios.timed(
                "ruby-1.8", LINUX, 2, Scale.defaults(), Scenarios.cpu().withPriority(priority), Scenarios.cpu());
    }

    /** FreeRTOS runs the highest priority for ever: the holder of the GIL never gets the core to hand it over. */
    @Test
    void anOperatingSystemThatGoesByPriorityStarvesTheOthers() {
        assertThat(check(onOneCore(OsProfiles.FREERTOS, 1), LockFairness.WEAK).isViolation())
                .isTrue();
        assertThat(check(onOneCore(OsProfiles.FREERTOS, 0), LockFairness.WEAK).isPass())
                .isTrue();
        assertThat(check(onOneCore(LINUX, 1), LockFairness.WEAK).isPass()).isTrue();
    }

    private static Scenario onOneCore(Os os, int priority) {
        return Scenarios.timed(
                "strict-fifo", os, 1, Scale.defaults(), Scenarios.cpu().withPriority(priority), Scenarios.cpu());
    }

    @Test
    void theLoopIsFairAndItsReasonsAreToldStepByStep() {
        Scenario scenario = Scenarios.untimed(policy("cpython-2-linux"), LINUX, 2, 0);
        Lasso lasso = check(scenario, LockFairness.WEAK).violation();
        assertThat(lasso).isNotNull();
        assertThat(lasso.loopLength()).isPositive();
        assertThat(lasso.reasons()).extracting(Lasso.Reason::constraint).contains("T0 cpu steps", "T1 cpu steps");
        assertThat(RunCheck.violates(
                        (Scenario) scenario.fork(),
                        LockFairness.WEAK,
                        STARVATION,
                        new Lasso(lasso.run(), 0, List.of())))
                .as("a loop that does not close shows nothing")
                .isFalse();
        assertThat(RunCheck.violates((Scenario) scenario.fork(), LockFairness.STRONG, STARVATION, lasso))
                .as("it is not fair if locks are strong")
                .isFalse();
    }

    private static Verdict check(Scenario scenario, LockFairness locks) {
        return new ScenarioCheck(scenario, locks, Limits.defaults(), Progress.SILENT)
                .verdicts(List.of(STARVATION))
                .get(0);
    }
}
