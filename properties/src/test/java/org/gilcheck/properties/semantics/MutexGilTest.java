package org.gilcheck.properties.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import org.gilcheck.model.language.HandOff;
import org.gilcheck.model.language.Mutex;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A bare mutex is a lock, whoever gets it when it is freed. */
class MutexGilTest {

    /** A mutex with a hand-off. */
    private static class Bare extends TestGil {
        final Mutex gil = mutex("gil");

        Bare(HandOff handOff) {
            gil.handOff(handOff);
        }

        @Override
        protected void defineAcquire() {
            lock(gil);
        }

        @Override
        protected void defineRelease() {
            unlock(gil);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aBargingMutexIsALock(Setting setting) {
        assertThat(setting.flawsOf(new Bare(HandOff.BARGING))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aMutexThatIsHandedOverIsALock(Setting setting) {
        assertThat(setting.flawsOf(new Bare(HandOff.DIRECT))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aMutexThatIsHandedOverAfterAWaitIsALock(Setting setting) {
        assertThat(setting.flawsOf(new Bare(HandOff.AFTER_WAIT))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void oneThatIsNotUnlockedWhileOthersWaitIsCaught(Setting setting) {
        assertThat(setting.flawsOf(new Bare(HandOff.BARGING) {
                    @Override
                    protected void defineRelease() {
                        when(threadsWanting().is(0), () -> unlock(gil));
                    }
                }))
                .contains("lock-discipline");
    }

    @ParameterizedTest
    @EnumSource
    void oneThatIsOnlyTriedIsCaught(Setting setting) {
        assertThat(setting.flawsOf(new Bare(HandOff.BARGING) {
                    @Override
                    protected void defineAcquire() {
                        tryLock(gil);
                    }
                }))
                .contains("mutual-exclusion", "lock-discipline");
    }
}
