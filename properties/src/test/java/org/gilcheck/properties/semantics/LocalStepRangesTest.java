package org.gilcheck.properties.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gilcheck.model.language.Counter;
import org.gilcheck.model.language.Flag;
import org.gilcheck.model.scenario.Reduction;
import org.gilcheck.model.scenario.Scenario;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** By the ranges of what is computed, an assignment may leave the range of its variable; then it is a step. */
class LocalStepRangesTest {

    private static final class ArithmeticGil extends TestGil {
        private final Flag busy = flag("busy");
        private final Counter shared = counter("shared", 0, 2);
        private final Counter small = counter("small", 0, 2).perThread();
        private final Counter full = counter("full", 0, 3).perThread();
        private final Counter positive = counter("positive", 1, 3).perThread();
        private final Counter signed = counter("signed", -2, 1).perThread();
        private final Counter sum = counter("sum", 0, 4).perThread();

        @Override
        protected void defineAcquire() {
            set(busy);
            set(full, positive.minus(1));
            set(sum, small.plus(2));
            set(sum, full.plus(signed.modulo(2)));
            set(small, full.modulo(3));
            set(full, 2);
            set(positive, full);
            set(positive, full.modulo(4));
            set(small, full.modulo(4));
            set(full, small.times(1));
            set(full, small.minus(1));
            set(full, positive.minus(small));
            set(sum, small.plus(signed));
            set(sum, full.plus(small));
            set(sum, positive.minus(signed));
            set(small, shared);
            set(shared, 0);
            set(busy);
        }

        @Override
        protected void defineRelease() {
            clear(busy);
        }
    }

    private static boolean isStep(String statement) {
        Scenario scenario = Scenarios.untimed(new ArithmeticGil(), 1);
        Scenario reduced = scenario.reducedBy(List.of(Reduction.LOCAL_TESTS, Reduction.LOCAL_STEPS));
        assertThat(isEverAt(scenario, statement)).as("it is reached").isTrue();
        return isEverAt(reduced, statement);
    }

    private static boolean isEverAt(Scenario scenario, String statement) {
        return Scenarios.isEver(
                scenario, state -> scenario.position(state, 0, 0).equals(statement));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "full = positive - 1",
                "sum = small + 2",
                "sum = full + (signed % 2)",
                "small = full % 3",
                "full = 2"
            })
    void whatAlwaysFitsIsNoStep(String statement) {
        assertThat(isStep(statement)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "positive = full",
                "positive = full % 4",
                "small = full % 4",
                "full = small * 1",
                "full = small - 1",
                "full = positive - small",
                "sum = small + signed",
                "sum = full + small",
                "sum = positive - signed"
            })
    void whatMayNotFitIsAStep(String statement) {
        assertThat(isStep(statement)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"small = shared", "shared = 0"})
    void whatOthersMayReadOrWriteIsAStep(String statement) {
        assertThat(isStep(statement)).isTrue();
    }
}
