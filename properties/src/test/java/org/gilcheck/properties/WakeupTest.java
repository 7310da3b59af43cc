package org.gilcheck.properties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gilcheck.properties.Scenarios.policy;
import static org.gilcheck.properties.Scenarios.verdict;

import java.util.List;
import org.gilcheck.checker.Limits;
import org.gilcheck.checker.Progress;
import org.gilcheck.model.language.Condition;
import org.gilcheck.model.language.Flag;
import org.gilcheck.model.language.GilPolicy;
import org.gilcheck.model.language.Mutex;
import org.gilcheck.model.machine.OsProfiles;
import org.gilcheck.model.scenario.Scenario;
import org.junit.jupiter.api.Test;

/** Wake-ups that are lost, and threads that busy themselves with nothing. */
class WakeupTest {

    /** A GIL whose release may forget to wake the waiter. */
    private static final class FlagGil extends GilPolicy {
        private final Flag locked = flag("locked");
        private final Mutex mutex = mutex("mutex");
        private final Condition free = condition("free");
        private final boolean signals;

        FlagGil(boolean signals) {
            this.signals = signals;
        }

        @Override
        protected void defineAcquire() {
            lock(mutex);
            whileTrue(locked, () -> await(free, mutex));
            set(locked);
            unlock(mutex);
        }

        @Override
        protected void defineRelease() {
            lock(mutex);
            clear(locked);
            if (signals) {
                signal(free);
            }
            unlock(mutex);
        }

        @Override
        protected void defineCheckpoint() {}
    }

    @Test
    void aReleaseThatForgetsToSignalLosesTheWakeup() {
        Property property = new LostWakeup();
        // One thread serves messages: it lets go of the GIL, and while no message comes nobody wakes the other.
        assertThat(verdict(Scenarios.untimed(new FlagGil(false), OsProfiles.LINUX, 1, 1), property)
                        .isViolation())
                .isTrue();
        assertThat(verdict(Scenarios.timed(new FlagGil(false), OsProfiles.LINUX, 1, 1, 2), property)
                        .isViolation())
                .isTrue();
        assertThat(verdict(Scenarios.untimed(new FlagGil(true), OsProfiles.LINUX, 1, 1), property)
                        .isPass())
                .isTrue();
    }

    @Test
    void aSpuriousWakeUpIsNoConsolation() {
        assertThat(verdict(Scenarios.untimed(new FlagGil(false), OsProfiles.ADVERSARIAL, 1, 1), new LostWakeup())
                        .isViolation())
                .isTrue();
    }

    @Test
    void shippedPoliciesLoseNoWakeupAndLocksInvertedDoes() {
        Property property = new LostWakeup();
        for (String name :
                List.of("cpython-2-linux", "cpython-2-windows", "cpython-3.2", "priority-gil", "strict-fifo")) {
            assertThat(verdict(Scenarios.untimed(policy(name), OsProfiles.LINUX, 2, 1), property)
                            .isPass())
                    .as(name)
                    .isTrue();
        }
        assertThat(verdict(Scenarios.untimed(policy("broken-locks-inverted"), OsProfiles.LINUX, 2, 0), property)
                        .isViolation())
                .isTrue();
    }

    @Test
    void onlyWeakLocksLetWaitersKeepTheHolderFromItsMutexForEver() {
        Scenario scenario = Scenarios.untimed(policy("cpython-3.2"), OsProfiles.LINUX, 2, 0);
        assertThat(verdict(scenario, new Livelock()).isViolation()).isTrue();
        assertThat(new ScenarioCheck(scenario, LockFairness.STRONG, Limits.defaults(), Progress.SILENT)
                        .verdicts(List.of(new Livelock()))
                        .get(0)
                        .isPass())
                .isTrue();
        assertThat(verdict(Scenarios.untimed(policy("strict-fifo"), OsProfiles.LINUX, 2, 0), new Livelock())
                        .isPass())
                .isTrue();
    }
}
