package org.gilcheck.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.gilcheck.checker.Run;
import org.gilcheck.model.language.Duration;
import org.gilcheck.model.language.Flag;
import org.gilcheck.model.language.GilPolicy;
import org.gilcheck.model.language.ThreadQueue;
import org.gilcheck.model.language.TimeUnit;
import org.gilcheck.model.machine.OsProfiles;
import org.gilcheck.model.scenario.Label;
import org.gilcheck.model.scenario.Label.Event;
import org.gilcheck.model.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What makes a yield switch threads, and what does not. */
class YieldSwitchesTest {
    private static final Property SWITCHES = new YieldSwitches();

    @Test
    void theCounterexampleIsAForcedDropAndTheNextGrantToTheSameThread() {
        Run run = violation(untimed("cpython-2-linux"));
        int drop = lastWith(run, Event.FORCED);
        int grant = run.length() - 1;
        assertThat(Label.has(run.label(grant), Event.GRANT)).isTrue();
        assertThat(Label.thread(run.label(grant))).isEqualTo(Label.thread(run.label(drop)));
        for (int step = drop + 1; step < grant; step++) {
            assertThat(Label.has(run.label(step), Event.GRANT)).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"cpython-2-linux", "cpython-2-macos", "ruby-1.9.2"})
    void onOneCoreAWokenThreadPreemptsItsWaker(String policy) {
        assertThat(Scenarios.verdict(timed(policy, 1), SWITCHES).isPass()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cpython-2-linux", "cpython-2-macos", "ruby-1.9.2"})
    void onTwoCoresTheWokenThreadComesTooLate(String policy) {
        assertThat(Scenarios.verdict(timed(policy, 2), SWITCHES).isViolation()).isTrue();
    }

    @Test
    void withoutWakeUpPreemptionOneCoreDoesNotHelp() {
        Scenario scenario = Scenarios.timed(Scenarios.policy("cpython-2-linux"), OsProfiles.FREERTOS, 2, 0, 1);
        assertThat(Scenarios.verdict(scenario, SWITCHES).isViolation()).isTrue();
    }

    @Test
    void aSpuriousWakeUpBreaksTheUnloopedWaitOfCPython32() {
        Scenario scenario = Scenarios.untimed(Scenarios.policy("cpython-3.2"), OsProfiles.ADVERSARIAL, 2, 0);
        assertThat(Arrays.stream(violation(scenario).labels()).mapToObj(Label::move))
                .contains(Label.Move.SPURIOUS);
    }

    @Test
    void isVacuousWhereNobodyEverSleepsWhenAnotherYields() {
        Verdict verdict = Scenarios.verdict(timed("broken-release-yield-acquire", 1), SWITCHES);
        assertThat(verdict.answer()).isEqualTo(Verdict.Answer.HOLDS);
        assertThat(verdict.scope()).isEqualTo(Verdict.Scope.VACUOUS);
        assertThat(verdict.isPass()).isFalse();
    }

    /** A flag that waiters look at again when they are woken, or when their patience is over. */
    private static final class Parking extends GilPolicy {
        private static final Duration PATIENCE = duration("patience", 5, TimeUnit.MILLISECONDS);

        private final Flag taken = flag("taken");
        private final ThreadQueue waiting = threadQueue("waiting");

        @Override
        protected void defineAcquire() {
            compareAndSet(taken, false, true);
            whileTrue(succeeded().not(), () -> {
                atomically(() -> when(waiting.contains(self()).not(), () -> enqueue(waiting, self())));
                timedPark(PATIENCE);
                compareAndSet(taken, false, true);
            });
            remove(waiting, self());
        }

        @Override
        protected void defineRelease() {
            clear(taken);
            unpark(waiting.head());
        }

        @Override
        protected void defineCheckpoint() {
            release();
            acquire();
        }
    }

    @Test
    void whoSleepsForALimitedTimeIsAWaiter() {
        Scenario untimed = Scenarios.untimed(new Parking(), OsProfiles.LINUX, 2, 0);
        assertThat(Scenarios.verdict(untimed, SWITCHES).isViolation()).isTrue();
        Scenario timed = Scenarios.timed(new Parking(), OsProfiles.LINUX, 2, 0, 2);
        assertThat(Scenarios.verdict(timed, SWITCHES).isViolation()).isTrue();
    }

    private static Run violation(Scenario scenario) {
        Run run = Scenarios.verdict(scenario, SWITCHES).counterexample();
        assertThat(run).isNotNull();
        return run;
    }

    private static Scenario untimed(String policy) {
        return Scenarios.untimed(Scenarios.policy(policy), OsProfiles.LINUX, 2, 0);
    }

    private static Scenario timed(String policy, int cores) {
        return Scenarios.timed(Scenarios.policy(policy), OsProfiles.LINUX, 2, 0, cores);
    }

    private static int lastWith(Run run, Event event) {
        int step = run.length() - 1;
        while (!Label.has(run.label(step), event)) {
            step--;
        }
        return step;
    }
}
