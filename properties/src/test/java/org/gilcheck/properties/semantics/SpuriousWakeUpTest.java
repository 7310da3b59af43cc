package org.gilcheck.properties.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import org.gilcheck.model.language.Condition;
import org.gilcheck.model.language.Flag;
import org.gilcheck.model.language.Mutex;
import org.gilcheck.model.machine.Os;
import org.gilcheck.model.machine.OsProfiles;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A wait that is not in a loop is right only where threads wake for a reason. */
class SpuriousWakeUpTest {
    private static final Os SPURIOUS =
            Os.named("spurious").spuriousWakeUps(true).build();

    /** Hands the flag to a waiter, if there is one, without ever clearing it. */
    private static class HandsOver extends TestGil {
        final Flag taken = flag("taken");
        final Flag given = flag("given");
        final Mutex mutex = mutex("mutex");
        final Condition freed = condition("freed");

        @Override
        protected void defineAcquire() {
            lock(mutex);
            when(taken, () -> {
                        waitForIt();
                        clear(given);
                    })
                    .otherwise(() -> set(taken));
            unlock(mutex);
        }

        void waitForIt() {
            await(freed, mutex);
        }

        @Override
        protected void defineRelease() {
            lock(mutex);
            when(freed.waiters().isMoreThan(0), () -> {
                        set(given);
                        signal(freed);
                    })
                    .otherwise(() -> clear(taken));
            unlock(mutex);
        }
    }

    /** The same with a loop. */
    private static final class HandsOverAndTestsAgain extends HandsOver {
        @Override
        void waitForIt() {
            whileTrue(given.not(), () -> await(freed, mutex));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void aWaitWithoutALoopIsRightWhereNobodyWakesForNoReason(int cores) {
        assertThat(violations(new HandsOver(), OsProfiles.LINUX, cores)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void andWrongWhereThreadsDo(int cores) {
        assertThat(violations(new HandsOver(), SPURIOUS, cores)).contains("mutual-exclusion");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void aLoopAroundTheWaitPutsThatRight(int cores) {
        assertThat(violations(new HandsOverAndTestsAgain(), SPURIOUS, cores)).doesNotContain("mutual-exclusion");
    }

    /** No cores stand for the untimed clock. */
    private static Iterable<String> violations(TestGil gil, Os os, int cores) {
        return Scenarios.violations(
                cores == 0 ? Scenarios.untimed(gil, os, 2, 2) : Scenarios.timed(gil, os, cores, 2, 2));
    }
}
