package org.gilcheck.properties.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import org.gilcheck.model.language.Condition;
import org.gilcheck.model.language.Duration;
import org.gilcheck.model.language.Event;
import org.gilcheck.model.language.Flag;
import org.gilcheck.model.language.Mutex;
import org.gilcheck.model.language.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A step that may time out is a lock if it is tried again, and survives what is never signalled. */
class TimedStepsGilTest {

    /** A GIL whose waiters lose their patience before a turn is over. */
    private abstract static class Impatient extends TestGil {
        final Duration patience = duration("patience", 1, TimeUnit.MILLISECONDS);
        final Flag taken = flag("taken");
        final Mutex mutex = mutex("mutex");
        final Condition freed = condition("freed");
        final Event open = autoResetEvent("open");

        @Override
        protected void defineRelease() {
            clear(taken);
        }
    }

    /** A mutex with timed attempts. */
    private static class TimedMutex extends Impatient {
        @Override
        protected void defineAcquire() {
            timedLock(mutex, patience);
            whileTrue(timedOut(), () -> timedLock(mutex, patience));
        }

        @Override
        protected void defineRelease() {
            unlock(mutex);
        }
    }

    @ParameterizedTest
    @EnumSource
    void timedLocksUntilOneSucceeds(Setting setting) {
        assertThat(setting.flawsOf(new TimedMutex())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aTimedLockThatFailedIsNoLock(Setting setting) {
        assertThat(setting.flawsOf(new TimedMutex() {
                    @Override
                    protected void defineAcquire() {
                        timedLock(mutex, patience);
                    }
                }))
                .contains("mutual-exclusion", "lock-discipline");
    }

    @ParameterizedTest
    @EnumSource
    void timedWaitsUntilTheFlagIsFreeNeedNoSignal(Setting setting) {
        assertThat(setting.flawsOf(new Impatient() {
                    @Override
                    protected void defineAcquire() {
                        lock(mutex);
                        whileTrue(taken, () -> timedWait(freed, mutex, patience));
                        set(taken);
                        unlock(mutex);
                    }
                }))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aTimedWaitWithoutAnotherTestIsNoLock(Setting setting) {
        assertThat(setting.flawsOf(new Impatient() {
                    @Override
                    protected void defineAcquire() {
                        lock(mutex);
                        when(taken, () -> timedWait(freed, mutex, patience));
                        set(taken);
                        unlock(mutex);
                    }
                }))
                .contains("mutual-exclusion");
    }

    @ParameterizedTest
    @EnumSource
    void timedParksUntilTheFlagIsTakenNeedNoUnpark(Setting setting) {
        assertThat(setting.flawsOf(new Impatient() {
                    @Override
                    protected void defineAcquire() {
                        compareAndSet(taken, false, true);
                        whileTrue(succeeded().not(), () -> {
                            timedPark(patience);
                            compareAndSet(taken, false, true);
                        });
                    }
                }))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aTimedParkWithoutAnotherTestIsNoLock(Setting setting) {
        assertThat(setting.flawsOf(new Impatient() {
                    @Override
                    protected void defineAcquire() {
                        compareAndSet(taken, false, true);
                        when(succeeded().not(), () -> timedPark(patience));
                    }
                }))
                .contains("mutual-exclusion");
    }

    @ParameterizedTest
    @EnumSource
    void timedEventsUntilTheFlagIsTakenNeedNoSet(Setting setting) {
        assertThat(setting.flawsOf(new Impatient() {
                    @Override
                    protected void defineAcquire() {
                        compareAndSet(taken, false, true);
                        whileTrue(succeeded().not(), () -> {
                            eventTimedWait(open, patience);
                            compareAndSet(taken, false, true);
                        });
                    }
                }))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aTimedEventWithoutAnotherTestIsNoLock(Setting setting) {
        assertThat(setting.flawsOf(new Impatient() {
                    @Override
                    protected void defineAcquire() {
                        compareAndSet(taken, false, true);
                        when(succeeded().not(), () -> eventTimedWait(open, patience));
                    }
                }))
                .contains("mutual-exclusion");
    }
}
