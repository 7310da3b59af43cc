package org.gilcheck.model.definition;

import static org.assertj.core.api.Assertions.assertThat;

import org.gilcheck.model.language.Condition;
import org.gilcheck.model.language.Duration;
import org.gilcheck.model.language.Flag;
import org.gilcheck.model.language.Mutex;
import org.gilcheck.model.language.ThreadVar;
import org.gilcheck.model.language.TimeUnit;
import org.junit.jupiter.api.Test;

/** What may look wrong, and is not. */
class SoundPoliciesTest {

    /** A bare mutex. */
    private abstract static class Bare extends SmallGil {
        final Mutex mutex = mutex("mutex");
        final Flag asked = flag("asked");

        @Override
        protected void defineAcquire() {
            lock(mutex);
        }

        @Override
        protected void defineRelease() {
            unlock(mutex);
        }
    }

    @Test
    void aReleaseMayUnlockWhatAcquireLocked() {
        assertThat(Mistakes.of(() -> new Bare() {
                    @Override
                    protected void defineCheckpoint() {
                        release();
                        acquire();
                    }
                }))
                .isEqualTo("none");
    }

    @Test
    void aCheckpointMayYieldOnSomeRunsOnly() {
        assertThat(Mistakes.of(() -> new Bare() {
                    @Override
                    protected void defineCheckpoint() {
                        when(asked, () -> {
                            release();
                            acquire();
                        });
                    }
                }))
                .isEqualTo("none");
    }

    @Test
    void aRoutineMayEndInsideALoopOrBranch() {
        assertThat(Mistakes.of(() -> new Bare() {
                    @Override
                    protected void defineCheckpoint() {
                        loop(() -> {
                            when(asked.not(), this::leaveRoutine).otherwise(this::exitLoop);
                        });
                        clear(asked);
                    }
                }))
                .isEqualTo("none");
    }

    @Test
    void aDaemonMayLoopForEver() {
        assertThat(Mistakes.of(() -> new Bare() {
                    private final Duration period = duration("period", 10, TimeUnit.MILLISECONDS);

                    {
                        daemon(
                                "timer",
                                () -> loop(() -> {
                                    sleep(period);
                                    set(asked);
                                }));
                    }
                }))
                .isEqualTo("none");
    }

    @Test
    void aBlockingCallMayKeepTheGil() {
        assertThat(Mistakes.of(() -> new Bare() {
                    @Override
                    protected void defineEnterBlocking() {}

                    @Override
                    protected void defineLeaveBlocking() {}
                }))
                .isEqualTo("none");
    }

    @Test
    void aLoopMayGiveTheGilAwayAndTakeItAgain() {
        assertThat(Mistakes.of(() -> new Bare() {
                    @Override
                    protected void defineCheckpoint() {
                        whileTrue(asked, () -> {
                            release();
                            acquire();
                        });
                    }
                }))
                .isEqualTo("none");
    }

    @Test
    void aMutexMayBeHeldOnSomeWaysOnly() {
        assertThat(Mistakes.of(() -> new Bare() {
                    private final Mutex extra = mutex("extra");

                    @Override
                    protected void defineCheckpoint() {
                        tryLock(extra);
                        when(succeeded(), () -> unlock(extra));
                    }
                }))
                .isEqualTo("none");
    }

    @Test
    void aMutexIsHeldAgainAfterAWait() {
        assertThat(Mistakes.of(() -> new SmallGil() {
                    private final Mutex mutex = mutex("mutex");
                    private final Condition freed = condition("freed");
                    private final Flag taken = flag("taken");

                    @Override
                    protected void defineAcquire() {
                        lock(mutex);
                        whileTrue(taken, () -> await(freed, mutex));
                        set(taken);
                        unlock(mutex);
                    }
                }))
                .isEqualTo("none");
    }

    @Test
    void anothersConditionMayBeSignalled() {
        assertThat(Mistakes.of(() -> new SmallGil() {
                    private final ThreadVar next = thread("next");
                    private final Condition turn = condition("turn").perThread();

                    @Override
                    protected void defineRelease() {
                        when(next.isSomebody(), () -> signal(turn.of(next)));
                    }
                }))
                .isEqualTo("none");
    }

    @Test
    void aMutexMayBeUnlockedInAnAtomicStep() {
        assertThat(Mistakes.of(() -> new Bare() {
                    @Override
                    protected void defineRelease() {
                        atomically(() -> {
                            clear(asked);
                            unlock(mutex);
                        });
                    }
                }))
                .isEqualTo("none");
    }

    @Test
    void aMutexMayBeTriedInAnAtomicStep() {
        assertThat(Mistakes.of(() -> new SmallGil() {
                    private final Mutex mutex = mutex("mutex");
                    private final Flag mine = flag("mine").perThread();

                    @Override
                    protected void defineCheckpoint() {
                        atomically(() -> {
                            tryLock(mutex);
                            when(succeeded(), () -> set(mine));
                        });
                        when(mine, () -> {
                            clear(mine);
                            unlock(mutex);
                        });
                    }
                }))
                .isEqualTo("none");
    }
}
