package org.gilcheck.model.definition;

import static org.assertj.core.api.Assertions.assertThat;

import org.gilcheck.model.language.Flag;
import org.gilcheck.model.language.Mutex;
import org.junit.jupiter.api.Test;

/** What runs when a signal arrives interrupts a thread anywhere, so it may not wait, and tells the thread nothing. */
class SignalHandlerMistakesTest {
    private static final String HERE = "small, routine signalArrives, step 0 (SignalHandlerMistakesTest.java): ";
    private static final String PLACE = "signalArrives, which interrupts a thread";

    /** A GIL with a signal handler. */
    private abstract static class Interrupted extends SmallGil {
        final Flag busy = flag("busy");
        final Mutex mutex = mutex("mutex");

        @Override
        protected final void defineSignalArrives() {
            body();
        }

        abstract void body();
    }

    @Test
    void itDoesNotSleep() {
        assertThat(Mistakes.of(() -> new Interrupted() {
                    @Override
                    void body() {
                        lock(mutex);
                    }
                }))
                .isEqualTo(HERE + "'lock mutex' may sleep, which an atomic step cannot. Move it out of " + PLACE);
    }

    @Test
    void itDoesNotLoop() {
        assertThat(Mistakes.of(() -> new Interrupted() {
                    @Override
                    void body() {
                        whileTrue(busy, () -> clear(busy));
                    }
                }))
                .isEqualTo(HERE + "an atomic step loops. Only tests and stores may stand in " + PLACE);
    }

    @Test
    void itDoesNotCall() {
        assertThat(Mistakes.of(() -> new Interrupted() {
                    @Override
                    void body() {
                        checkpoint();
                    }
                }))
                .isEqualTo(HERE + "an atomic step calls a routine. Only tests and stores may stand in " + PLACE);
    }

    @Test
    void itTriesNothing() {
        assertThat(Mistakes.of(() -> new Interrupted() {
                    @Override
                    void body() {
                        compareAndSet(busy, false, true);
                    }
                }))
                .isEqualTo(
                        HERE + "'if (busy == false) busy = true' would tell its outcome to a thread that has not asked."
                                + " Store or post instead");
    }

    @Test
    void itAsksForNoOutcomeOfWhatTheThreadWasDoing() {
        String why = "' is about whatever the thread was doing. Test a variable instead";
        assertThat(Mistakes.of(() -> new Interrupted() {
                    @Override
                    void body() {
                        when(busy.or(timedOut()), () -> clear(busy));
                    }
                }))
                .isEqualTo(HERE + "'busy || timed out" + why);
        assertThat(Mistakes.of(() -> new Interrupted() {
                    @Override
                    void body() {
                        set(busy, succeeded());
                    }
                }))
                .isEqualTo(HERE + "'succeeded" + why);
    }

    @Test
    void itUnlocksNothingAndGivesNoCoreAway() {
        String why = "' is for a thread that knows what it has locked and where it runs. Store or post instead";
        assertThat(Mistakes.of(() -> new Interrupted() {
                    @Override
                    void body() {
                        unlock(mutex);
                    }
                }))
                .isEqualTo(HERE + "'unlock mutex" + why);
        assertThat(Mistakes.of(() -> new Interrupted() {
                    @Override
                    void body() {
                        yieldProcessor();
                    }
                }))
                .isEqualTo(HERE + "'sched_yield" + why);
    }

    @Test
    void itDoesNotEndTheThread() {
        assertThat(Mistakes.of(() -> new Interrupted() {
                    @Override
                    void body() {
                        exitThread();
                    }
                }))
                .isEqualTo(HERE + "'end the thread' leaves the step, which an atomic step cannot. Move it out of "
                        + PLACE);
    }

    @Test
    void nothingFollowsTheEndOfAThread() {
        assertThat(Mistakes.of(() -> new SmallGil() {
                    private final Flag busy = flag("busy");

                    @Override
                    protected void defineAcquire() {
                        exitThread();
                        set(busy);
                    }
                }))
                .isEqualTo(
                        "small, routine acquire, step 1 (SignalHandlerMistakesTest.java): this step can never be reached."
                                + " Remove it, or the exit or return before it");
    }
}
