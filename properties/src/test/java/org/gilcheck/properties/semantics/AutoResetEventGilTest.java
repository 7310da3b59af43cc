package org.gilcheck.properties.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import org.gilcheck.model.language.Event;
import org.gilcheck.model.language.Flag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A flag with an auto-reset event is a lock: an event that is set stays set until one thread has seen it. */
class AutoResetEventGilTest {

    /** Takes the flag, or waits for the event and tries again. */
    private static class FlagAndEvent extends TestGil {
        final Flag taken = flag("taken");
        final Event freed = autoResetEvent("freed");

        @Override
        protected void defineAcquire() {
            loop(() -> {
                compareAndSet(taken, false, true);
                when(succeeded(), this::exitLoop);
                eventWait(freed);
            });
        }

        @Override
        protected void defineRelease() {
            clear(taken);
            eventSet(freed);
        }
    }

    @ParameterizedTest
    @EnumSource
    void itIsALock(Setting setting) {
        assertThat(setting.flawsOf(new FlagAndEvent())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void anEventThatIsNotSetIsMissed(Setting setting) {
        assertThat(setting.flawsOf(new FlagAndEvent() {
                    @Override
                    protected void defineRelease() {
                        clear(taken);
                    }
                }))
                .containsExactly("deadlock", "nobody gets it");
    }

    @ParameterizedTest
    @EnumSource
    void anEventSetBeforeTheFlagIsFreeIsWasted(Setting setting) {
        assertThat(setting.flawsOf(new FlagAndEvent() {
                    @Override
                    protected void defineRelease() {
                        eventSet(freed);
                        clear(taken);
                    }
                }))
                .containsExactly("deadlock", "nobody gets it");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ONE_CORE") // there nobody comes between the two steps
    void whoeverDoesNotTryAgainAfterTheEventIsNotAlone(Setting setting) {
        assertThat(setting.flawsOf(new FlagAndEvent() {
                    @Override
                    protected void defineAcquire() {
                        compareAndSet(taken, false, true);
                        when(succeeded().not(), () -> {
                            eventWait(freed);
                            set(taken);
                        });
                    }
                }))
                .contains("mutual-exclusion");
    }
}
