package org.gilcheck.model.definition;

import static org.assertj.core.api.Assertions.assertThat;

import org.gilcheck.model.language.Condition;
import org.gilcheck.model.language.Counter;
import org.gilcheck.model.language.Duration;
import org.gilcheck.model.language.Flag;
import org.gilcheck.model.language.Mutex;
import org.gilcheck.model.language.StateMachine;
import org.gilcheck.model.language.TimeUnit;
import org.junit.jupiter.api.Test;

/** A policy prints as its variables, and each routine and daemon as steps with arrows. */
class StateMachineTextTest {

    /** Has a bit of everything. */
    private static final class Sampler extends SmallGil {
        private final Duration interval = duration("interval", 5, TimeUnit.MILLISECONDS);
        private final Flag taken = flag("taken");
        private final Counter turns = counter("turns", 0, 3).perThread();
        private final Mutex mutex = mutex("mutex");
        private final Condition freed = condition("freed").perProcess();

        Sampler() {
            daemon("ticker", () -> loop(() -> sleep(interval)));
        }

        @Override
        protected void defineAcquire() {
            lock(mutex);
            whileTrue(taken, () -> timedWait(freed, mutex, interval));
            set(taken);
            unlock(mutex);
        }

        @Override
        protected void defineRelease() {
            atomically(() -> {
                clear(taken);
                when(turns.isLessThan(3), () -> increment(turns));
            });
            signal(freed);
        }

        @Override
        protected void defineCheckpoint() {
            when(turns.is(3).and(taken), () -> {
                        release();
                        acquire();
                    })
                    .otherwise(() -> emit("goes on"));
        }

        @Override
        protected void defineEnterBlocking() {}

        @Override
        protected void defineLeaveBlocking() {}

        @Override
        protected void defineThreadExit() {}
    }

    @Test
    void thePolicyAsText() {
        assertThat(StateMachine.of(new Sampler()).toString().lines())
                .containsExactly(
                        "small",
                        "  taken                    flag, one per interpreter",
                        "  turns                    counter, one per thread",
                        "  mutex                    mutex, one per interpreter",
                        "  freed                    condition, one per process",
                        "",
                        "acquire",
                        "    0  lock mutex                                            -> 1",
                        "    1  test taken                                            true -> 2, false -> 3",
                        "    2  wait on freed with mutex for interval                 -> 1",
                        "    3  taken = true                                          -> 4",
                        "    4  unlock mutex                                          -> end",
                        "",
                        "release",
                        "    0  atomic { 0: taken = false; 1: if (turns < 3) else end; 2: turns = turns + 1 }  -> 1",
                        "    1  signal freed                                          -> end",
                        "",
                        "checkpoint",
                        "    0  test (turns == 3) && taken                            true -> 1, false -> 8",
                        "    1  atomic { 0: taken = false; 1: if (turns < 3) else end; 2: turns = turns + 1 }  -> 2",
                        "    2  signal freed                                          -> 3",
                        "    3  lock mutex                                            -> 4",
                        "    4  test taken                                            true -> 5, false -> 6",
                        "    5  wait on freed with mutex for interval                 -> 4",
                        "    6  taken = true                                          -> 7",
                        "    7  unlock mutex                                          -> end",
                        "    8  emit \"goes on\"                                        -> end",
                        "",
                        "threadStart",
                        "    0  lock mutex                                            -> 1",
                        "    1  test taken                                            true -> 2, false -> 3",
                        "    2  wait on freed with mutex for interval                 -> 1",
                        "    3  taken = true                                          -> 4",
                        "    4  unlock mutex                                          -> end",
                        "",
                        "daemon ticker",
                        "    0  sleep interval                                        -> 0");
    }

    @Test
    void theTwoBranchesOfAnAtomicStepPrintDifferentlyFromTheirSequence() {
        SmallGil branching = new SmallGil() {
            private final Flag taken = flag("taken");

            @Override
            protected void defineAcquire() {
                atomically(() -> when(taken, () -> clear(taken)).otherwise(() -> set(taken)));
            }
        };
        SmallGil sequence = new SmallGil() {
            private final Flag taken = flag("taken");

            @Override
            protected void defineAcquire() {
                atomically(() -> {
                    when(taken, () -> clear(taken));
                    set(taken);
                });
            }
        };

        assertThat(StateMachine.of(branching).toString())
                .isNotEqualTo(StateMachine.of(sequence).toString());
    }
}
