package org.gilcheck.model.definition;

import static org.assertj.core.api.Assertions.assertThat;

import org.gilcheck.model.language.Flag;
import org.junit.jupiter.api.Test;

/** A thread acquires when it does not hold the GIL, releases when it does, and knows at every step which. */
class PhaseMistakesTest {
    private static final String FILE = " (PhaseMistakesTest.java): ";
    private static final String DISAGREE = "one way here holds the GIL and another does not."
            + " Every way through the routine must call acquire() and release() alike";

    /** A GIL with a flag to test. */
    private abstract static class Flagged extends SmallGil {
        final Flag busy = flag("busy");
    }

    @Test
    void theHolderDoesNotAcquire() {
        assertThat(Mistakes.of(() -> new Flagged() {
                    @Override
                    protected void defineCheckpoint() {
                        set(busy);
                        acquire();
                    }
                }))
                .isEqualTo("small, routine checkpoint, step 1" + FILE
                        + "calls acquire() where the thread already has or wants the GIL");
    }

    @Test
    void onlyTheHolderReleases() {
        assertThat(Mistakes.of(() -> new Flagged() {
                    @Override
                    protected void defineCheckpoint() {
                        release();
                        release();
                    }
                }))
                .isEqualTo("small, routine checkpoint, step 1" + FILE
                        + "calls release() where the thread does not hold the GIL");
    }

    @Test
    void acquireDoesNotReleaseWhatItDoesNotHaveYet() {
        assertThat(Mistakes.of(() -> new Flagged() {
                    @Override
                    protected void defineAcquire() {
                        whileTrue(busy, this::release);
                    }
                }))
                .isEqualTo("small, routine acquire, step 1" + FILE
                        + "calls release() where the thread does not hold the GIL");
    }

    @Test
    void aCheckpointThatMayKeepWhatItReleasesIsRefused() {
        assertThat(Mistakes.of(() -> new Flagged() {
                    @Override
                    protected void defineCheckpoint() {
                        when(busy, this::release);
                        clear(busy);
                    }
                }))
                .isEqualTo("small, routine checkpoint, step 2" + FILE + DISAGREE);
    }

    @Test
    void theEndsOfARoutineAgreeToo() {
        assertThat(Mistakes.of(() -> new Flagged() {
                    @Override
                    protected void defineCheckpoint() {
                        when(busy, this::release);
                    }
                }))
                .isEqualTo("small, routine checkpoint, step 2: " + DISAGREE);
    }

    @Test
    void aLoopDoesNotGiveTheGilAway() {
        assertThat(Mistakes.of(() -> new Flagged() {
                    @Override
                    protected void defineCheckpoint() {
                        whileTrue(busy, this::release);
                    }
                }))
                .isEqualTo("small, routine checkpoint, step 2" + FILE
                        + "the loop starts with the GIL held and ends otherwise."
                        + " Every way through the loop must call acquire() and release() alike");
    }

    @Test
    void norTakeIt() {
        assertThat(Mistakes.of(() -> new Flagged() {
                    @Override
                    protected void defineThreadStart() {
                        whileTrue(busy, this::acquire);
                    }
                }))
                .isEqualTo("small, routine threadStart, step 2" + FILE
                        + "the loop starts with the GIL not held and ends otherwise."
                        + " Every way through the loop must call acquire() and release() alike");
    }

    @Test
    void aBlockingCallThatKeepsTheGilDoesNotTakeItAgain() {
        assertThat(Mistakes.of(() -> new Flagged() {
                    @Override
                    protected void defineEnterBlocking() {}

                    @Override
                    protected void defineLeaveBlocking() {
                        acquire();
                    }
                }))
                .isEqualTo("small, routine leaveBlocking, step 0" + FILE
                        + "calls acquire() where the thread already has or wants the GIL");
    }

    @Test
    void aCheckpointThatGivesTheGilAwayForGoodIsRefused() {
        assertThat(Mistakes.of(() -> new Flagged() {
                    @Override
                    protected void defineCheckpoint() {
                        release();
                    }
                }))
                .startsWith("small, ")
                .endsWith("calls release() where the thread does not hold the GIL");
    }

    @Test
    void aRoutineThatThePolicyDoesNotWriteHasNoSourceLine() {
        assertThat(Mistakes.of(() -> new Flagged() {
                    @Override
                    protected void defineEnterBlocking() {}
                }))
                .isEqualTo("small, routine leaveBlocking, step 0:"
                        + " calls acquire() where the thread already has or wants the GIL");
    }
}
