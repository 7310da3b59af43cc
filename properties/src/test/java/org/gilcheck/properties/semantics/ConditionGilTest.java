package org.gilcheck.properties.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import org.gilcheck.model.language.Condition;
import org.gilcheck.model.language.Flag;
import org.gilcheck.model.language.Mutex;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A flag behind a mutex and a condition is a lock if waiters are woken and test again. */
class ConditionGilTest {

    /** The textbook's. */
    private static class Monitor extends TestGil {
        final Flag taken = flag("taken");
        final Mutex mutex = mutex("mutex");
        final Condition freed = condition("freed");

        @Override
        protected void defineAcquire() {
            lock(mutex);
            whileTrue(taken, () -> await(freed, mutex));
            set(taken);
            unlock(mutex);
        }

        @Override
        protected void defineRelease() {
            lock(mutex);
            clear(taken);
            wakeWaiters();
            unlock(mutex);
        }

        void wakeWaiters() {
            signal(freed);
        }
    }

    @ParameterizedTest
    @EnumSource
    void withASignalItIsALock(Setting setting) {
        assertThat(setting.flawsOf(new Monitor())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void withABroadcastItIsALock(Setting setting) {
        assertThat(setting.flawsOf(new Monitor() {
                    @Override
                    void wakeWaiters() {
                        broadcast(freed);
                    }
                }))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"UNTIMED_ADVERSARIAL", "TWO_CORES_ADVERSARIAL"})
    void withNeitherAWaiterSleepsForEver(Setting setting) {
        assertThat(setting.flawsOf(new Monitor() {
                    @Override
                    void wakeWaiters() {}
                }))
                .containsExactly("deadlock", "nobody gets it");
    }

    @ParameterizedTest
    @EnumSource(names = {"UNTIMED_ADVERSARIAL", "TWO_CORES_ADVERSARIAL"})
    void evenIfItMightWakeForNoReason(Setting setting) {
        assertThat(setting.flawsOf(new Monitor() {
                    @Override
                    void wakeWaiters() {}
                }))
                .containsExactly("deadlock");
    }

    /** Tests and takes the flag under the mutex, but frees and signals without. */
    private static final class FreesWithoutTheMutex extends Monitor {
        @Override
        protected void defineAcquire() {
            lock(mutex);
            compareAndSet(taken, false, true);
            whileTrue(succeeded().not(), () -> {
                await(freed, mutex);
                compareAndSet(taken, false, true);
            });
            unlock(mutex);
        }

        @Override
        protected void defineRelease() {
            clear(taken);
            signal(freed);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"UNTIMED", "TWO_CORES"})
    void aSignalWithoutTheMutexMayComeBeforeTheSleep(Setting setting) {
        assertThat(setting.flawsOf(new FreesWithoutTheMutex())).containsExactly("deadlock", "nobody gets it");
    }

    @ParameterizedTest
    @EnumSource(names = {"UNTIMED_ADVERSARIAL", "TWO_CORES_ADVERSARIAL"})
    void onWhichAWakeUpForNoReasonCannotBeReliedOn(Setting setting) {
        assertThat(setting.flawsOf(new FreesWithoutTheMutex())).containsExactly("deadlock");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ONE_CORE") // there nobody comes between the two steps
    void whoeverDoesNotTestAgainIsNotAlone(Setting setting) {
        assertThat(setting.flawsOf(new Monitor() {
                    @Override
                    protected void defineAcquire() {
                        lock(mutex);
                        when(taken, () -> await(freed, mutex));
                        set(taken);
                        unlock(mutex);
                    }
                }))
                .contains("mutual-exclusion");
    }
}
