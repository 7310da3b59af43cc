package org.gilcheck.properties.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Predicate;
import org.gilcheck.model.language.Condition;
import org.gilcheck.model.language.Duration;
import org.gilcheck.model.language.Event;
import org.gilcheck.model.language.Mutex;
import org.gilcheck.model.language.TimeUnit;
import org.gilcheck.model.machine.OsProfiles;
import org.gilcheck.model.scenario.Scenario;
import org.junit.jupiter.api.Test;

/** A timed step is over when its patience is, plus the wake delay. */
class TimeLimitsTest {
    /** 4 units of time. */
    private static final Duration PATIENCE = Duration.of("patience", 5, TimeUnit.MILLISECONDS);

    private static final int PATIENCE_AND_WAKE_DELAY = 4 + 2;

    /** Waits at its checkpoint for what never comes. */
    private abstract static class Patient extends NoGil {
        final Mutex mutex = mutex("mutex");
        final Condition never = condition("never");
        final Event signal = autoResetEvent("signal");
    }

    @Test
    void aTimedWaitLastsExactlyThatLong() {
        Patient gil = new Patient() {
            @Override
            protected void defineCheckpoint() {
                lock(mutex);
                timedWait(never, mutex, PATIENCE);
                unlock(mutex);
            }
        };

        assertThat(Runs.lengths(Scenarios.timed(gil, OsProfiles.LINUX, 1, 2))).containsExactly(4 + 4 + 1, 4 + 4 + 2);
    }

    @Test
    void soDoesATimedPark() {
        Patient gil = new Patient() {
            @Override
            protected void defineCheckpoint() {
                timedPark(PATIENCE);
            }
        };

        assertThat(Runs.lengths(Scenarios.timed(gil, OsProfiles.LINUX, 1, 2))).containsExactly(4 + 4 + 1, 4 + 4 + 2);
    }

    @Test
    void soDoesATimedEvent() {
        Patient gil = new Patient() {
            @Override
            protected void defineCheckpoint() {
                eventTimedWait(signal, PATIENCE);
            }
        };

        assertThat(Runs.lengths(Scenarios.timed(gil, OsProfiles.LINUX, 1, 2))).containsExactly(4 + 4 + 1, 4 + 4 + 2);
    }

    @Test
    void aPermitThatIsThereAlreadyEndsAParkAtOnce() {
        Patient gil = new Patient() {
            @Override
            protected void defineCheckpoint() {
                unpark(self());
                timedPark(PATIENCE);
            }
        };

        assertThat(Runs.lengths(Scenarios.timed(gil, OsProfiles.LINUX, 1, 2))).containsExactly(4);
    }

    @Test
    void aTimedLockDoesNotLastLongerThoughItIsWokenInVain() {
        BareMutex gil = new BareMutex() {
            @Override
            protected void defineAcquire() {
                timedLock(gil, PATIENCE);
                whileTrue(timedOut(), () -> timedLock(gil, PATIENCE));
            }
        };
        Scenario scenario = Scenarios.timed(gil, OsProfiles.LINUX, 2, 6, 1);

        assertThat(Runs.longest(scenario, waits(scenario, 1))).isLessThanOrEqualTo(PATIENCE_AND_WAKE_DELAY);
    }

    /** True while the same attempt goes on: every new one begins awake. */
    private static Predicate<long[]> waits(Scenario scenario, int thread) {
        return state -> {
            String position = scenario.position(state, 0, thread);
            return position.equals("lock gil within patience (asleep)")
                    || position.equals("lock gil within patience (awake)");
        };
    }
}
