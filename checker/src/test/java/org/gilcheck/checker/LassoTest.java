package org.gilcheck.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A lasso whose loop, prefix or both are empty. */
class LassoTest {

    @Test
    void anEmptyLoopHasNoSteps() {
        Run run = run(3);
        Lasso lasso = new Lasso(run, run.length(), List.of());
        assertThat(lasso.loopLength()).isZero();
        assertThat(lasso.loopLabels()).isEmpty();
    }

    @Test
    void aLoopMayBeginAtTheStart() {
        Lasso lasso = new Lasso(run(3), 0, List.of());
        assertThat(lasso.loopLength()).isEqualTo(3);
        assertThat(lasso.loopLabels()).containsExactly(10L, 11L, 12L);
    }

    @Test
    void theLoopIsWhatComesAfterThePrefix() {
        assertThat(new Lasso(run(3), 2, List.of()).loopLabels()).containsExactly(12L);
    }

    @Test
    void aRunWithoutStepsHasOneState() {
        Run run = run(0);
        assertThat(run.length()).isZero();
        assertThat(run.state(0)).containsExactly(0);
        assertThat(new Lasso(run, 0, List.of()).loopLabels()).isEmpty();
    }

    @Test
    void keepsItsReasons() {
        List<Lasso.Reason> reasons = new ArrayList<>();
        reasons.add(new Lasso.Reason("it steps", 0, true));
        Lasso lasso = new Lasso(run(1), 0, reasons);
        reasons.clear();
        assertThat(lasso.reasons()).containsExactly(new Lasso.Reason("it steps", 0, true));
    }

    /** A run of so many steps: labels from 10, states from 0. */
    private static Run run(int steps) {
        long[] labels = new long[steps];
        long[] states = new long[steps + 1];
        for (int step = 0; step < steps; step++) {
            labels[step] = 10L + step;
            states[step + 1] = step + 1L;
        }
        return new Run(1, 0, labels, states);
    }
}
