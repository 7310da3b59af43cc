package org.gilcheck.properties.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import org.gilcheck.model.language.Condition;
import org.gilcheck.model.language.Counter;
import org.gilcheck.model.language.Flag;
import org.gilcheck.model.language.Mutex;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the framework tells of holders and waiters is true: locks may be built on it, and it may be counted again. */
class HolderAndWaitersTest {

    /** Spins until there is no holder; the test that says so is the last step of its acquire. */
    private static final class UntilNobodyHolds extends TestGil {
        @Override
        protected void defineAcquire() {
            whileTrue(holder().isSomebody(), this::yieldProcessor);
        }

        @Override
        protected void defineRelease() {}
    }

    /** Tests for the holder one step too early. */
    private static final class NobodyHeld extends TestGil {
        @Override
        protected void defineAcquire() {
            whileTrue(holder().isSomebody(), this::yieldProcessor);
            yieldProcessor();
        }

        @Override
        protected void defineRelease() {}
    }

    /** Stores in a counter that can only be 0 how far the holder is from being the acting thread, or the count is off. */
    private abstract static class Counted extends BareMutex {
        final Counter zero = counter("zero", 0, 0);
        final Counter counted = counter("counted", 0, NUMBER_OF_THREADS);
    }

    @ParameterizedTest
    @EnumSource
    void aLockMayRestOnTheHolder(Setting setting) {
        assertThat(setting.flawsOf(new UntilNobodyHolds())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ONE_CORE") // there a yield gives nothing to race with
    void butNotOnWhoWasTheHolder(Setting setting) {
        assertThat(setting.flawsOf(new NobodyHeld())).contains("mutual-exclusion");
    }

    @ParameterizedTest
    @EnumSource
    void theHolderIsTheThreadThatWorks(Setting setting) {
        assertThat(setting.flawsOf(new Counted() {
                    @Override
                    protected void defineCheckpoint() {
                        when(holder().isNot(self()), () -> set(zero, zero.plus(1)));
                        release();
                        when(holder().is(self()), () -> set(zero, zero.plus(1)));
                        acquire();
                    }
                }))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void theThreadsThatWantTheGilCanBeCounted(Setting setting) {
        assertThat(setting.flawsOf(new Counted() {
                    @Override
                    protected void defineThreadStart() {
                        increment(counted);
                        acquire();
                    }

                    @Override
                    protected void defineAcquire() {
                        lock(gil);
                        decrement(counted);
                    }

                    @Override
                    protected void defineCheckpoint() {
                        set(zero, threadsWanting().minus(counted));
                        release();
                        increment(counted);
                        acquire();
                    }
                }))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"UNTIMED", "ONE_CORE", "TWO_CORES"})
    void aLockMayRestOnTheNumberOfWaiters(Setting setting) {
        assertThat(setting.flawsOf(new HandsOver())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"UNTIMED", "ONE_CORE", "TWO_CORES"})
    void butNotOnOneMore(Setting setting) {
        assertThat(setting.flawsOf(new HandsOver() {
                    @Override
                    int atLeast() {
                        return 2;
                    }
                }))
                .contains("deadlock");
    }

    /** Hands the flag to a waiter without clearing it, if at least so many wait. */
    private static class HandsOver extends TestGil {
        private final Flag taken = flag("taken");
        private final Mutex mutex = mutex("mutex");
        private final Condition freed = condition("freed");

        int atLeast() {
            return 1;
        }

        @Override
        protected void defineAcquire() {
            lock(mutex);
            when(taken, () -> await(freed, mutex)).otherwise(() -> set(taken));
            unlock(mutex);
        }

        @Override
        protected void defineRelease() {
            lock(mutex);
            when(freed.waiters().isAtLeast(atLeast()), () -> signal(freed)).otherwise(() -> clear(taken));
            unlock(mutex);
        }
    }
}
