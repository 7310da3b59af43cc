package org.gilcheck.properties.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import org.gilcheck.model.language.HandOff;
import org.gilcheck.model.language.Semaphore;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A semaphore of one unit is a lock, whoever gets the unit. */
class SemaphoreGilTest {

    /** A semaphore with some units and a hand-off. */
    private static class Units extends TestGil {
        final Semaphore units;

        Units(int count, HandOff handOff) {
            units = semaphore("units", count, count).handOff(handOff);
        }

        @Override
        protected void defineAcquire() {
            semaphoreWait(units);
        }

        @Override
        protected void defineRelease() {
            semaphorePost(units);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aBargingSemaphoreIsALock(Setting setting) {
        assertThat(setting.flawsOf(new Units(1, HandOff.BARGING))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aSemaphoreWhoseUnitIsHandedOverIsALock(Setting setting) {
        assertThat(setting.flawsOf(new Units(1, HandOff.DIRECT))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void twoUnitsLetTwoThreadsIn(Setting setting) {
        assertThat(setting.flawsOf(new Units(2, HandOff.DIRECT))).contains("mutual-exclusion");
        assertThat(setting.flawsOf(new Units(2, HandOff.BARGING))).contains("mutual-exclusion");
    }

    @ParameterizedTest
    @EnumSource
    void aUnitThatIsNotPostedIsMissed(Setting setting) {
        assertThat(setting.flawsOf(new Units(1, HandOff.BARGING) {
                    @Override
                    protected void defineRelease() {}
                }))
                .containsExactly("deadlock", "nobody gets it");
    }

    @ParameterizedTest
    @EnumSource
    void aUnitThatIsOnlyTriedExcludesNobody(Setting setting) {
        assertThat(setting.flawsOf(new Units(3, HandOff.BARGING) {
                    @Override
                    protected void defineAcquire() {
                        semaphoreTry(units);
                    }
                }))
                .contains("mutual-exclusion");
    }
}
