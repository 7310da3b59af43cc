package org.gilcheck.properties.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.gilcheck.checker.Lasso;
import org.gilcheck.checker.Run;
import org.gilcheck.model.machine.Clock;
import org.gilcheck.properties.UsageException;
import org.gilcheck.properties.jobs.Job;
import org.junit.jupiter.api.Test;

/** A run is written with the place where its loop begins, and read again. */
class LassoNotationTest {
    private static final Job RELEASE_YIELD_ACQUIRE =
            Walk.job("broken-release-yield-acquire", "2 cpu", Clock.UNTIMED, 1);

    @Property(tries = 40)
    void aRunWithoutALoopIsItsSteps(@ForAll Random random, @ForAll @IntRange(max = 60) int steps) {
        Job job = Walk.job(random);
        Run run = Walk.of(job.scenario(), steps, random);

        String text = LassoNotation.write(new Lasso(run, run.length(), List.of()));
        Lasso read = LassoNotation.read(job.scenario(), run.initial(), text);

        assertThat(text).isEqualTo(StepNotation.write(run.labels()));
        assertThat(read.run().labels()).isEqualTo(run.labels());
        assertThat(read.loopLength()).isZero();
    }

    @Test
    void anLStandsWhereTheLoopBegins() {
        Lasso lasso = LassoNotation.read(RELEASE_YIELD_ACQUIRE.scenario(), 0, "1L1111");

        assertThat(lasso.loopStart()).isEqualTo(1);
        assertThat(lasso.loopLength()).isEqualTo(4);
        assertThat(LassoNotation.write(lasso)).isEqualTo("1L1111");
    }

    @Test
    void aLoopThatDoesNotCloseIsRefused() {
        assertThatThrownBy(() -> LassoNotation.read(RELEASE_YIELD_ACQUIRE.scenario(), 0, "1L111"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("its loop, which begins at step 2, does not lead back to where it begins");
    }
}
