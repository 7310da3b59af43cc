package org.gilcheck.properties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gilcheck.properties.Scenarios.bounds;
import static org.gilcheck.properties.Scenarios.verdict;

import org.gilcheck.model.language.Duration;
import org.gilcheck.model.language.GilPolicy;
import org.gilcheck.model.language.Mutex;
import org.gilcheck.model.language.Semaphore;
import org.gilcheck.model.language.TimeUnit;
import org.gilcheck.model.machine.OsProfiles;
import org.gilcheck.model.scenario.Scenario;
import org.junit.jupiter.api.Test;

/** Waits without an end: while time passes, and when nothing moves any more and the clock stands still. */
class EndlessWaitTest {

    /** Nobody ever gets this GIL, and nobody moves. */
    private static final class Stuck extends GilPolicy {
        private final Semaphore gil = semaphore("gil", 0, 1);

        @Override
        protected void defineAcquire() {
            semaphoreWait(gil);
        }

        @Override
        protected void defineRelease() {
            semaphorePost(gil);
        }

        @Override
        protected void defineCheckpoint() {}
    }

    /** A thread that computes never gives this GIL away; its interval is only used to wait before the first attempt. */
    private static final class Never extends GilPolicy {
        private static final Duration BACK_OFF = duration("back-off", 50, TimeUnit.MICROSECONDS);
        private static final Duration INTERVAL = duration("interval", 10, TimeUnit.MILLISECONDS);

        private final Mutex gil = mutex("gil");

        @Override
        protected void defineAcquire() {
            sleep(BACK_OFF);
            lock(gil);
        }

        @Override
        protected void defineRelease() {
            unlock(gil);
        }

        @Override
        protected void defineCheckpoint() {}

        @Override
        protected void defineThreadExit() {
            sleep(INTERVAL);
        }
    }

    @Test
    void aThreadThatIsStuckWaitsForEverAlthoughNoTimePasses() {
        Scenario scenario = Scenarios.timed(new Stuck(), OsProfiles.LINUX, 2, 0, 2);
        assertThat(bounds(scenario, new Wait())).containsExactly("unbounded");
        assertThat(bounds(scenario, new IdleLock())).containsExactly("unbounded");
        Verdict wait = verdict(scenario, new Wait());
        assertThat(wait.bounds().get(0).witness().loopLength()).isZero();
        assertThat(RunCheck.bounds(
                        (Scenario) scenario.fork(),
                        new Wait(),
                        wait.bounds().get(0).witness()))
                .extracting(Bound::isUnbounded)
                .containsExactly(true);
    }

    @Test
    void aCallThatWaitsForEverWaitsForAFullInterval() {
        Scenario scenario = Scenarios.timed(new Never(), OsProfiles.LINUX, 1, 1, 2);
        assertThat(bounds(scenario, new IoLatency())).containsExactly("unbounded", "unbounded");
        assertThat(bounds(scenario, new Convoy())).containsExactly("1");
    }

    @Test
    void theIntervalIsTheLongestDuration() {
        Scenario scenario = Scenarios.timed(new Never(), OsProfiles.LINUX, 1, 1, 2);
        assertThat(scenario.intervalName()).isEqualTo("interval");
        assertThat(scenario.interval()).isEqualTo(5);
    }

    @Test
    void whatIsWantedFromTheStartIsNotVacuous() {
        Scenario alone = Scenarios.untimed(new Never(), OsProfiles.LINUX, 1, 0);
        assertThat(verdict(alone, new Starvation()).isPass()).isTrue();
        assertThat(verdict(alone, new LostWakeup()).isPass()).isTrue();
    }

    @Test
    void aPolicyWithoutAnIntervalHasNoConvoys() {
        assertThat(verdict(Scenarios.timed(new Stuck(), OsProfiles.LINUX, 1, 1, 2), new Convoy())
                        .reason())
                .isEqualTo("the policy has no interval");
    }
}
