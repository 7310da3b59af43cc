package org.gilcheck.model.definition;

import static org.assertj.core.api.Assertions.assertThat;

import org.gilcheck.model.language.Condition;
import org.gilcheck.model.language.Mutex;
import org.gilcheck.model.language.ThreadQueue;
import org.gilcheck.model.language.TimeUnit;
import org.junit.jupiter.api.Test;

/** What is wrong with a mutex on every run is found without exploring any. */
class MutexMistakesTest {
    private static final String FILE = " (MutexMistakesTest.java): ";

    /** A GIL with a mutex and a condition. */
    private abstract static class Monitor extends SmallGil {
        final Mutex mutex = mutex("mutex");
        final Condition freed = condition("freed");
    }

    @Test
    void aMutexThatIsNeverHeldIsNotUnlocked() {
        assertThat(Mistakes.of(() -> new Monitor() {
                    @Override
                    protected void defineAcquire() {
                        unlock(mutex);
                    }
                }))
                .isEqualTo("small, routine threadStart/acquire, step 0" + FILE
                        + "unlocks 'mutex', which the thread never holds here. Lock it first");
    }

    @Test
    void norUnlockedTwice() {
        assertThat(Mistakes.of(() -> new Monitor() {
                    @Override
                    protected void defineAcquire() {
                        lock(mutex);
                        unlock(mutex);
                        unlock(mutex);
                    }
                }))
                .isEqualTo("small, routine threadStart/acquire, step 2" + FILE
                        + "unlocks 'mutex', which the thread never holds here. Lock it first");
    }

    @Test
    void aMutexThatIsAlwaysHeldIsNotLocked() {
        assertThat(Mistakes.of(() -> new Monitor() {
                    @Override
                    protected void defineAcquire() {
                        lock(mutex);
                        timedLock(mutex, duration("patience", 1, TimeUnit.MILLISECONDS));
                    }
                }))
                .isEqualTo("small, routine threadStart/acquire, step 1" + FILE
                        + "locks 'mutex', which the thread already holds: it would wait for itself. Unlock it first");
    }

    @Test
    void aReleaseThatNeverUnlocksIsFoundAtTheNextLock() {
        assertThat(Mistakes.of(() -> new Monitor() {
                    @Override
                    protected void defineAcquire() {
                        lock(mutex);
                    }

                    @Override
                    protected void defineCheckpoint() {
                        release();
                        acquire();
                    }
                }))
                .isEqualTo("small, routine checkpoint/acquire, step 3" + FILE
                        + "locks 'mutex', which the thread already holds: it would wait for itself. Unlock it first");
    }

    @Test
    void aWaitHoldsItsMutex() {
        assertThat(Mistakes.of(() -> new Monitor() {
                    @Override
                    protected void defineAcquire() {
                        yieldProcessor();
                        await(freed, mutex);
                    }
                }))
                .isEqualTo("small, routine threadStart/acquire, step 1" + FILE
                        + "'wait on freed with mutex' without holding 'mutex'. Lock it before the wait");
    }

    @Test
    void aTimedWaitHoldsItsMutexToo() {
        assertThat(Mistakes.of(() -> new Monitor() {
                    @Override
                    protected void defineAcquire() {
                        timedWait(freed, mutex, duration("interval", 5, TimeUnit.MILLISECONDS));
                    }
                }))
                .isEqualTo("small, routine threadStart/acquire, step 0" + FILE
                        + "'wait on freed with mutex for interval' without holding 'mutex'. Lock it before the wait");
    }

    @Test
    void aThreadSleepsOnItsOwnConditionOnly() {
        assertThat(Mistakes.of(() -> new SmallGil() {
                    private final Mutex mutex = mutex("mutex");
                    private final Condition turn = condition("turn").perThread();

                    @Override
                    protected void defineAcquire() {
                        lock(mutex);
                        await(turn.of(holder()), mutex);
                    }
                }))
                .isEqualTo("small, routine acquire" + FILE
                        + "'wait on turn.of(holder) with mutex' is about another thread's copy. Other threads' copies may be"
                        + " set, signalled, unlocked and posted; sleep on, and enqueue in, the thread's own");
    }

    @Test
    void itEnqueuesInItsOwnQueueOnly() {
        assertThat(Mistakes.of(() -> new SmallGil() {
                    private final ThreadQueue behind = threadQueue("behind").perThread();

                    @Override
                    protected void defineAcquire() {
                        enqueue(behind.of(holder()), self());
                    }
                }))
                .isEqualTo("small, routine acquire" + FILE
                        + "'enqueue self in behind.of(holder)' is about another thread's copy. Other threads' copies may be"
                        + " set, signalled, unlocked and posted; sleep on, and enqueue in, the thread's own");
    }
}
