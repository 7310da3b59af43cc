package org.gilcheck.properties.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import org.gilcheck.model.language.Flag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A flag that is taken by compare-and-set is a lock, and time passes for those who spin. */
class SpinLockTest {

    /** Looks at the flag until it is free, then tries to take it. */
    private static class TestAndSet extends TestGil {
        final Flag taken = flag("taken");

        @Override
        protected void defineAcquire() {
            compareAndSet(taken, false, true);
            whileTrue(succeeded().not(), () -> compareAndSet(taken, false, true));
        }

        @Override
        protected void defineRelease() {
            clear(taken);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whileNotTakenItIsALock(Setting setting) {
        assertThat(setting.flawsOf(new TestAndSet())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void soItIsWithATestBefore(Setting setting) {
        assertThat(setting.flawsOf(new TestAndSet() {
                    @Override
                    protected void defineAcquire() {
                        loop(() -> {
                            whileTrue(taken, () -> {});
                            compareAndSet(taken, false, true);
                            when(succeeded(), this::exitLoop);
                        });
                    }
                }))
                .isEmpty();
    }

    /** Leaves its loop in the middle. */
    private static final class ExitsItsLoop extends TestAndSet {
        @Override
        protected void defineAcquire() {
            loop(() -> {
                compareAndSet(taken, false, true);
                when(succeeded(), this::exitLoop);
            });
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"UNTIMED", "UNTIMED_ADVERSARIAL"})
    void soItIsInALoopThatIsLeftInTheMiddle(Setting setting) {
        assertThat(setting.flawsOf(new ExitsItsLoop())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"UNTIMED", "UNTIMED_ADVERSARIAL"})
    void soItIsInALoopThatIsLeftInTheMiddleInTime(Setting setting) {
        assertThat(setting.flawsOf(new ExitsItsLoop())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void oneThatTestsAndStoresInTwoStepsIsCaught(Setting setting) {
        assertThat(setting.flawsOf(new TestAndSet() {
                    @Override
                    protected void defineAcquire() {
                        whileTrue(taken, () -> {});
                        set(taken);
                    }
                }))
                .contains("mutual-exclusion");
    }

    @ParameterizedTest
    @EnumSource
    void oneThatIsNotFreedIsNoDeadlockButNobodyGetsIt(Setting setting) {
        assertThat(setting.flawsOf(new TestAndSet() {
                    @Override
                    protected void defineRelease() {}
                }))
                .containsExactly("nobody gets it");
    }
}
