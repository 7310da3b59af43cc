package org.gilcheck.properties.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import org.gilcheck.model.language.Condition;
import org.gilcheck.model.language.Duration;
import org.gilcheck.model.language.Flag;
import org.gilcheck.model.language.Mutex;
import org.gilcheck.model.language.TimeUnit;
import org.gilcheck.model.machine.Os;
import org.gilcheck.model.scenario.Scenario;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where one signal may be lost, who waits for it alone waits for ever. */
class LostSignalTest {
    private static final Os FAULTY = Os.named("faulty").losesASignal(true).build();
    private static final Os SOUND = Os.named("sound").build();

    /** A flag behind a mutex and a condition. */
    private abstract static class Monitor extends TestGil {
        final Duration patience = duration("patience", 1, TimeUnit.MILLISECONDS);
        final Flag taken = flag("taken");
        final Mutex mutex = mutex("mutex");
        final Condition freed = condition("freed");

        @Override
        protected void defineAcquire() {
            lock(mutex);
            whileTrue(taken, this::waitForIt);
            set(taken);
            unlock(mutex);
        }

        abstract void waitForIt();

        @Override
        protected void defineRelease() {
            lock(mutex);
            clear(taken);
            signal(freed);
            unlock(mutex);
        }
    }

    /** Waits for the signal. */
    private static final class Trusting extends Monitor {
        @Override
        void waitForIt() {
            await(freed, mutex);
        }
    }

    /** Waits for a while. */
    private static final class Wary extends Monitor {
        @Override
        void waitForIt() {
            timedWait(freed, mutex, patience);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void aWaitForALostSignalIsADeadlock(int cores) {
        assertThat(Scenarios.violations(scenario(new Trusting(), FAULTY, cores)))
                .containsExactly("deadlock");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void noSignalIsLostUnlessTheSystemIsSaidToLoseOne(int cores) {
        assertThat(Scenarios.violations(scenario(new Trusting(), SOUND, cores))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void aTimedWaitOutlivesALostSignal(int cores) {
        assertThat(Scenarios.violations(scenario(new Wary(), FAULTY, cores))).isEmpty();
    }

    /** No cores stand for the untimed clock. */
    private static Scenario scenario(TestGil gil, Os os, int cores) {
        return cores == 0 ? Scenarios.untimed(gil, os, 2, 1) : Scenarios.timed(gil, os, cores, 2, 1);
    }
}
