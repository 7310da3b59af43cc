package org.gilcheck.properties.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import org.gilcheck.model.language.Counter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A ticket from fetch-and-add is a lock, because no two threads get the same one. */
class TicketLockTest {

    /** As many tickets as there are turns in all, so that none comes twice. */
    private static class Tickets extends TestGil {
        final Counter next = counter("next", 0, 4);
        final Counter serving = counter("serving", 0, 4);
        final Counter mine = counter("mine", 0, 4).perThread();

        @Override
        protected void defineAcquire() {
            fetchAndAdd(next, 1, mine);
            whileTrue(serving.isNot(mine), this::yieldProcessor);
        }

        @Override
        protected void defineRelease() {
            increment(serving);
        }
    }

    @ParameterizedTest
    @EnumSource
    void itIsALock(Setting setting) {
        assertThat(setting.flawsOf(new Tickets())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ONE_CORE") // there nobody comes between the two steps
    void aTicketThatIsTakenInTwoStepsIsTakenTwice(Setting setting) {
        assertThat(setting.flawsOf(new Tickets() {
                    @Override
                    protected void defineAcquire() {
                        set(mine, next);
                        increment(next);
                        whileTrue(serving.isNot(mine), this::yieldProcessor);
                    }
                }))
                .contains("mutual-exclusion");
    }

    @ParameterizedTest
    @EnumSource
    void ifNobodyIsServedNobodyGetsIt(Setting setting) {
        assertThat(setting.flawsOf(new Tickets() {
                    @Override
                    protected void defineRelease() {}
                }))
                .containsExactly("nobody gets it");
    }
}
