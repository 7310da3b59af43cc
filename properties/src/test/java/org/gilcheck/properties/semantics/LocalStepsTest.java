package org.gilcheck.properties.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.gilcheck.checker.Limits;
import org.gilcheck.checker.Progress;
import org.gilcheck.model.language.Counter;
import org.gilcheck.model.language.Flag;
import org.gilcheck.model.scenario.Reduction;
import org.gilcheck.model.scenario.Scenario;
import org.gilcheck.properties.MutualExclusion;
import org.gilcheck.properties.ScenarioCheck;
import org.junit.jupiter.api.Test;

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
        List<Reduction> all = new ArrayList<>(Reduction.usual());
        all.add(Reduction.LOCAL_STEPS);
        return usual().reducedBy(all);
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
}
