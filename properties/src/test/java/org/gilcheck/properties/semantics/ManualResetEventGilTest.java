package org.gilcheck.properties.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import org.gilcheck.model.language.Event;
import org.gilcheck.model.language.Flag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A flag with a manual-reset event is a lock: the event lets all through, and who takes the flag resets it. */
class ManualResetEventGilTest {

    /** Takes the flag and resets the event, or waits for the event and tries again. */
    private static class FlagAndGate extends TestGil {
        final Flag taken = flag("taken");
        final Event open = manualResetEvent("open");

        @Override
        protected void defineAcquire() {
            atomically(this::take);
            whileTrue(succeeded().not(), () -> {
                eventWait(open);
                atomically(this::take);
            });
        }

        final void take() {
            compareAndSet(taken, false, true);
            when(succeeded(), () -> eventReset(open));
        }

        @Override
        protected void defineRelease() {
            clear(taken);
            eventSet(open);
        }
    }

    @ParameterizedTest
    @EnumSource
    void itIsALock(Setting setting) {
        assertThat(setting.flawsOf(new FlagAndGate())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void anEventThatIsNotSetIsMissed(Setting setting) {
        assertThat(setting.flawsOf(new FlagAndGate() {
                    @Override
                    protected void defineRelease() {
                        clear(taken);
                    }
                }))
                .containsExactly("deadlock", "nobody gets it");
    }

    @ParameterizedTest
    @EnumSource
    void whoeverDoesNotTryAgainAfterTheEventIsNotAlone(Setting setting) {
        assertThat(setting.flawsOf(new FlagAndGate() {
                    @Override
                    protected void defineAcquire() {
                        atomically(this::take);
                        when(succeeded().not(), () -> {
                            eventWait(open);
                            set(taken);
                        });
                    }
                }))
                .contains("mutual-exclusion");
    }
}
