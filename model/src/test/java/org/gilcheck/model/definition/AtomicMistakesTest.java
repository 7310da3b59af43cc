package org.gilcheck.model.definition;

import static org.assertj.core.api.Assertions.assertThat;

import org.gilcheck.model.language.Flag;
import org.gilcheck.model.language.Mutex;
import org.junit.jupiter.api.Test;

/** An atomic step tests and stores, and neither sleeps, loops, returns nor calls. */
class AtomicMistakesTest {
    private static final String HERE = "small, routine acquire, step 0 (AtomicMistakesTest.java): ";
    private static final String ONLY = " Only tests and stores may stand in atomically()";

    /** A GIL whose acquire is one atomic step. */
    private abstract static class Together extends SmallGil {
        final Flag busy = flag("busy");
        final Mutex mutex = mutex("mutex");

        @Override
        protected final void defineAcquire() {
            atomically(this::body);
        }

        abstract void body();
    }

    @Test
    void itDoesNotSleep() {
        assertThat(Mistakes.of(() -> new Together() {
                    @Override
                    void body() {
                        lock(mutex);
                    }
                }))
                .isEqualTo(HERE + "'lock mutex' may sleep, which an atomic step cannot. Move it out of atomically()");
    }

    @Test
    void norInABranch() {
        assertThat(Mistakes.of(() -> new Together() {
                    @Override
                    void body() {
                        when(busy, this::park);
                    }
                }))
                .isEqualTo("small, routine acquire, step 1 (AtomicMistakesTest.java): 'park' may sleep,"
                        + " which an atomic step cannot. Move it out of atomically()");
    }

    @Test
    void itDoesNotLoop() {
        assertThat(Mistakes.of(() -> new Together() {
                    @Override
                    void body() {
                        whileTrue(busy, () -> clear(busy));
                    }
                }))
                .isEqualTo(HERE + "an atomic step loops." + ONLY);
    }

    @Test
    void itDoesNotReturn() {
        assertThat(Mistakes.of(() -> new Together() {
                    @Override
                    void body() {
                        leaveRoutine();
                    }
                }))
                .isEqualTo(HERE + "an atomic step returns." + ONLY);
    }

    @Test
    void itDoesNotCall() {
        assertThat(Mistakes.of(() -> new Together() {
                    @Override
                    void body() {
                        release();
                    }
                }))
                .isEqualTo(HERE + "an atomic step calls a routine." + ONLY);
    }

    @Test
    void itDoesNotLeaveALoopAroundIt() {
        assertThat(Mistakes.of(() -> new SmallGil() {
                    private final Flag busy = flag("busy");

                    @Override
                    protected void defineAcquire() {
                        whileTrue(busy, () -> atomically(this::exitLoop));
                    }
                }))
                .isEqualTo("small, routine acquire, step 0 (AtomicMistakesTest.java): exitLoop() outside a loop");
    }

    @Test
    void itIsNotEmpty() {
        assertThat(Mistakes.of(() -> new Together() {
                    @Override
                    void body() {}
                }))
                .isEqualTo(HERE + "an atomic step without steps. Put steps into atomically(), or remove it");
    }
}
