package org.gilcheck.properties.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.gilcheck.checker.Limits;
import org.gilcheck.checker.Progress;
import org.gilcheck.model.language.Counter;
import org.gilcheck.model.language.Flag;
import org.gilcheck.model.machine.OsProfiles;
import org.gilcheck.model.scenario.Reduction;
import org.gilcheck.model.scenario.Scenario;
import org.gilcheck.properties.MutualExclusion;
import org.gilcheck.properties.ScenarioCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which assignments take no step of their own, if so asked: those that nobody can see and that cannot fail. */
class LocalStepsTest {

    /** A spin lock that looks first and takes then, with bookkeeping of its own. */
    private static final class LooseGil extends TestGil {
        private final Flag busy = flag("busy");
        private final Flag seen = flag("seen").perThread();
        private final Counter rounds = counter("rounds", 0, 3).perThread();

        @Override
        protected void defineAcquire() {
            set(rounds, 0);
            whileTrue(busy, () -> set(rounds, rounds.plus(1).modulo(4)));
            set(busy);
            set(rounds, rounds.plus(1));
            set(seen, rounds.isMoreThan(2));
            when(seen, () -> emit("seen"));
            emit("taken");
            clear(seen);
        }

        @Override
        protected void defineRelease() {
            clear(busy);
        }
    }

    private static Scenario usual() {
        return Scenarios.untimed(new LooseGil(), 1, 1);
    }

    private static Scenario reduced() {
        return reduced(usual());
    }

    private static Scenario reduced(Scenario scenario) {
        List<Reduction> all = new ArrayList<>(Reduction.usual());
        all.add(Reduction.LOCAL_STEPS);
        return scenario.reducedBy(all);
    }

    private static boolean isStep(Scenario scenario, String statement) {
        return Scenarios.isEver(
                scenario, state -> scenario.position(state, 0, 0).equals(statement));
    }

    @Test
    void assignmentsThatNobodyCanSeeAreNoSteps() {
        assertThat(isStep(usual(), "seen = rounds > 2")).isTrue();
        assertThat(isStep(reduced(), "seen = rounds > 2")).isFalse();
        assertThat(isStep(usual(), "rounds = (rounds + 1) % 4")).isTrue();
        assertThat(isStep(reduced(), "rounds = (rounds + 1) % 4")).isFalse();
    }

    @Test
    void whatOthersSeeIsAStep() {
        assertThat(isStep(reduced(), "busy = true")).isTrue();
        assertThat(isStep(reduced(), "busy = false")).isTrue();
        assertThat(new ScenarioCheck(reduced(), Limits.defaults(), Progress.SILENT)
                        .verdicts(List.of(new MutualExclusion()))
                        .get(0)
                        .isViolation())
                .isTrue();
    }

    @Test
    void whatMayFailIsAStep() {
        assertThat(isStep(reduced(), "rounds = rounds + 1")).isTrue();
    }

    @Test
    void theFirstAndTheLastOfARoutineAreSteps() {
        assertThat(isStep(reduced(), "rounds = 0")).isTrue();
        assertThat(isStep(reduced(), "seen = false")).isTrue();
    }

    /** Gets the GIL with a test, and has something of its own to do before and after. */
    private static final class PhasesGil extends TestGil {
        private final Flag busy = flag("busy");
        private final Flag asked = flag("asked").perThread();
        private final Flag got = flag("got").perThread();
        private final boolean testsLast;

        PhasesGil(boolean testsLast) {
            this.testsLast = testsLast;
        }

        @Override
        protected void defineAcquire() {
            set(asked);
            whileTrue(busy, () -> yieldProcessor());
            if (!testsLast) {
                set(busy);
            }
        }

        @Override
        protected void defineRelease() {
            clear(busy);
        }

        @Override
        protected void defineCheckpoint() {
            release();
            acquire();
            set(got, asked);
            clear(asked);
            when(got, () -> emit("got"));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theFirstStepsAfterTheRequestAndTheGrantAreSeen(boolean testsLast) {
        Scenario reduced = reduced(Scenarios.untimed(new PhasesGil(testsLast), 2));
        assertThat(isStep(reduced, "asked = true")).isTrue();
        assertThat(isStep(reduced, "got = asked")).isTrue();
        assertThat(isStep(reduced, "asked = false")).isFalse();
    }

    @Test
    void yieldsAreStepsInTimeOnly() {
        PhasesGil gil = new PhasesGil(false);
        String statement = "sched_yield";
        assertThat(isStep(Scenarios.untimed(gil, 2, 2), statement)).isTrue();
        assertThat(isStep(reduced(Scenarios.untimed(gil, 2, 2)), statement)).isFalse();
        assertThat(isStep(reduced(Scenarios.timed(gil, OsProfiles.LINUX, 2, 2, 2)), statement))
                .isTrue();
    }

    /** Goes round with nothing but its own variables, three times in different ways. */
    private static final class LoopingGil extends TestGil {
        private final Flag busy = flag("busy");
        private final Counter one = counter("one", 0, 3).perThread();
        private final Counter two = counter("two", 0, 3).perThread();
        private final Counter odd = counter("odd", 0, 1).perThread();
        private final Counter three = counter("three", 0, 3).perThread();

        @Override
        protected void defineAcquire() {
            set(busy);
            whileTrue(one.isLessThan(2), () -> set(one, one.plus(1).modulo(4)));
            whileTrue(two.isLessThan(2), () -> {
                set(odd, two.modulo(2));
                set(two, two.plus(1).modulo(4));
            });
            loop(() -> {
                when(three.isMoreThan(1), () -> exitLoop());
                set(three, three.plus(1).modulo(4));
            });
            when(odd.is(1), () -> emit("odd"));
            set(busy);
        }

        @Override
        protected void defineRelease() {
            clear(busy);
        }
    }

    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void oneStepIsLeftInEveryLoop() {
        Scenario reduced = reduced(Scenarios.untimed(new LoopingGil(), 1));
        assertThat(isStep(reduced, "one = (one + 1) % 4")).isTrue();
        assertThat(List.of(isStep(reduced, "odd = two % 2"), isStep(reduced, "two = (two + 1) % 4")))
                .containsExactlyInAnyOrder(true, false);
        assertThat(isStep(reduced, "three = (three + 1) % 4")).isTrue();
    }
}
