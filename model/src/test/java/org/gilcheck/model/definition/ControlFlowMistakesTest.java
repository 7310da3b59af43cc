package org.gilcheck.model.definition;

import static org.assertj.core.api.Assertions.assertThat;

import org.gilcheck.model.language.Flag;
import org.junit.jupiter.api.Test;

/** Every step can be reached, every loop has a step and an exit, every otherwise has its when. */
class ControlFlowMistakesTest {
    private static final String FILE = " (ControlFlowMistakesTest.java): ";

    /** A GIL with a flag to test. */
    private abstract static class Flagged extends SmallGil {
        final Flag busy = flag("busy");
    }

    @Test
    void otherwiseFollowsItsWhen() {
        assertThat(Mistakes.of(() -> new Flagged() {
                    @Override
                    protected void defineAcquire() {
                        Otherwise branch = when(busy, this::yieldProcessor);
                        set(busy);
                        branch.otherwise(() -> clear(busy));
                    }
                }))
                .isEqualTo("small, routine acquire" + FILE + "otherwise() must directly follow its when(), once");
    }

    @Test
    void otherwiseFollowsOnce() {
        assertThat(Mistakes.of(() -> new Flagged() {
                    @Override
                    protected void defineAcquire() {
                        Otherwise branch = when(busy, this::yieldProcessor);
                        branch.otherwise(() -> set(busy));
                        branch.otherwise(() -> clear(busy));
                    }
                }))
                .isEqualTo("small, routine acquire" + FILE + "otherwise() must directly follow its when(), once");
    }

    @Test
    void exitLoopStandsInALoop() {
        assertThat(Mistakes.of(() -> new Flagged() {
                    @Override
                    protected void defineAcquire() {
                        set(busy);
                        exitLoop();
                    }
                }))
                .isEqualTo("small, routine acquire, step 1" + FILE + "exitLoop() outside a loop");
    }

    @Test
    void exitLoopDoesNotLeaveTheLoopOfACaller() {
        assertThat(Mistakes.of(() -> new Flagged() {
                    @Override
                    protected void defineRelease() {
                        when(busy, this::exitLoop);
                    }

                    @Override
                    protected void defineEnterBlocking() {
                        whileTrue(busy, this::release);
                    }
                }))
                .isEqualTo("small, routine release, step 1" + FILE + "exitLoop() outside a loop");
    }

    @Test
    void nothingIsReachedAfterAnExit() {
        assertThat(Mistakes.of(() -> new Flagged() {
                    @Override
                    protected void defineCheckpoint() {
                        loop(() -> {
                            set(busy);
                            exitLoop();
                            clear(busy);
                        });
                    }
                }))
                .isEqualTo("small, routine checkpoint, step 1" + FILE
                        + "this step can never be reached. Remove it, or the exit or return before it");
    }

    @Test
    void nothingIsReachedAfterAReturn() {
        assertThat(Mistakes.of(() -> new Flagged() {
                    @Override
                    protected void defineCheckpoint() {
                        when(busy, this::leaveRoutine).otherwise(this::leaveRoutine);
                        clear(busy);
                    }
                }))
                .isEqualTo("small, routine checkpoint, step 1" + FILE
                        + "this step can never be reached. Remove it, or the exit or return before it");
    }

    @Test
    void noRoutineIsCalledAfterAReturn() {
        assertThat(Mistakes.of(() -> new Flagged() {
                    @Override
                    protected void defineCheckpoint() {
                        leaveRoutine();
                        release();
                    }
                }))
                .isEqualTo("small, routine checkpoint, step 0" + FILE
                        + "this call can never be reached. Remove it, or the exit or return before it");
    }

    @Test
    void aLoopHasAStep() {
        assertThat(Mistakes.of(() -> new Flagged() {
                    @Override
                    protected void defineAcquire() {
                        set(busy);
                        loop(() -> {});
                    }
                }))
                .isEqualTo("small, routine acquire, step 1" + FILE
                        + "a loop without a step never ends. Put steps or exitLoop() into it");
    }

    @Test
    void aLoopAroundAnEmptyRoutineHasNone() {
        assertThat(Mistakes.of(() -> new Flagged() {
                    @Override
                    protected void defineEnterBlocking() {
                        loop(this::checkpoint);
                    }
                }))
                .isEqualTo("small, routine enterBlocking, step 0" + FILE
                        + "a loop without a step never ends. Put steps or exitLoop() into it");
    }

    @Test
    void aLoopIsLeft() {
        assertThat(Mistakes.of(() -> new Flagged() {
                    @Override
                    protected void defineAcquire() {
                        yieldProcessor();
                        loop(() -> when(busy, () -> clear(busy)));
                    }
                }))
                .isEqualTo(
                        "small, routine acquire, step 0" + FILE
                                + "from 'sched_yield' on the routine never ends. Leave the loop with exitLoop() or leaveRoutine()");
    }

    @Test
    void onEveryWay() {
        assertThat(Mistakes.of(() -> new Flagged() {
                    @Override
                    protected void defineAcquire() {
                        when(busy, () -> loop(this::yieldProcessor));
                    }
                }))
                .isEqualTo(
                        "small, routine acquire, step 1" + FILE
                                + "from 'sched_yield' on the routine never ends. Leave the loop with exitLoop() or leaveRoutine()");
    }
}
