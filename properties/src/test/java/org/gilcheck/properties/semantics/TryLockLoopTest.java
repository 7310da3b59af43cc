package org.gilcheck.properties.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import org.gilcheck.model.language.Duration;
import org.gilcheck.model.language.Mutex;
import org.gilcheck.model.language.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A mutex that is tried again and again is a lock, and time passes for those who try. */
class TryLockLoopTest {

    /** Tries, and does something before it tries again. */
    private abstract static class Trying extends TestGil {
        private final Mutex gil = mutex("gil");

        @Override
        protected void defineAcquire() {
            loop(() -> {
                tryLock(gil);
                when(succeeded(), this::exitLoop);
                pause();
            });
        }

        abstract void pause();

        @Override
        protected void defineRelease() {
            unlock(gil);
        }
    }

    @ParameterizedTest
    @EnumSource
    void withASleepInBetween(Setting setting) {
        assertThat(setting.flawsOf(new Trying() {
                    private final Duration nap = duration("nap", 1, TimeUnit.MILLISECONDS);

                    @Override
                    void pause() {
                        sleep(nap);
                    }
                }))
                .isEmpty();
    }

    /** Offers the core to the others. */
    private static final class Yielding extends Trying {
        @Override
        void pause() {
            yieldProcessor();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"UNTIMED", "UNTIMED_ADVERSARIAL", "ONE_CORE"})
    void withAYieldInBetween(Setting setting) {
        assertThat(setting.flawsOf(new Yielding())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"TWO_CORES", "TWO_CORES_ADVERSARIAL"})
    void withAYieldInBetweenOnTwoCores(Setting setting) {
        assertThat(setting.flawsOf(new Yielding())).isEmpty();
    }

    /** Tries again at once. */
    private static final class Spinning extends Trying {
        @Override
        void pause() {}
    }

    @ParameterizedTest
    @EnumSource(names = {"UNTIMED", "UNTIMED_ADVERSARIAL"})
    void withNothingInBetween(Setting setting) {
        assertThat(setting.flawsOf(new Spinning())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"UNTIMED", "UNTIMED_ADVERSARIAL"})
    void withNothingInBetweenInTime(Setting setting) {
        assertThat(setting.flawsOf(new Spinning())).isEmpty();
    }
}
