package org.gilcheck.properties.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gilcheck.checker.Lasso;
import org.gilcheck.checker.Lasso.Reason;
import org.gilcheck.model.machine.Clock;
import org.gilcheck.properties.jobs.Job;
import org.junit.jupiter.api.Test;

/** Why a run is fair is told on one line, and how it goes on around it. */
class FairnessTextTest {
    private static final Job JOB = Walk.job("broken-release-yield-acquire", "2 cpu", Clock.UNTIMED, 1);

    @Test
    void aStepOfTheLoopSatisfiesOrShowsThatItNeedNot() {
        Trace trace = trace(
                "1L1111",
                new Reason("T1 cpu steps", 1, true),
                new Reason("T0 cpu steps", 2, false),
                new Reason("time passes", 1, false),
                new Reason("T0 cpu gets a lock that it finds free", 4, false),
                new Reason("the moon is full", 3, false));

        assertThat(TraceText.of(trace).lines().skip(1).map(String::strip).map(line -> line.replaceAll("\\s{2,}.*", "")))
                .containsExactly(
                        "1",
                        "-- loop: from here for ever --",
                        "2",
                        "3",
                        "4",
                        "5",
                        "-- and so on, from step 2 --",
                        "fair, since: T1 cpu steps (step 2); T0 cpu cannot step before step 3;"
                                + " time cannot pass before step 2;"
                                + " T0 cpu cannot get a lock that it finds free before step 5;"
                                + " not possible: the moon is full before step 4");
    }

    @Test
    void nothingMoreNeedHappen() {
        Trace trace = trace("11", new Reason("T0 cpu steps", 2, false), new Reason("time passes", 2, false));

        assertThat(TraceText.of(trace)).doesNotContain("loop").endsWith("""
                          -- and then nothing more need ever happen --
                          fair, since: T0 cpu cannot step; time cannot pass
                        """);
    }

    @Test
    void aLoopThatReachesABoundNeedNotBeFair() {
        assertThat(TraceText.of(trace("1L1111"))).endsWith("\n  -- and so on, from step 2 --\n");
    }

    @Test
    void aRunThatJustEndsIsLeftAlone() {
        assertThat(TraceText.of(trace("11"))).doesNotContain("--", "fair");
    }

    @Test
    void theTimelineMarksTheLoop() {
        assertThat(TimelineText.of(trace("1L1111")).lines().toList().get(1)).isEqualTo("  loop     <-->");
        assertThat(TimelineText.of(trace("11"))).doesNotContain("loop");
    }

    @Test
    void aLoopThatBeginsInALaterPartOfTheTimelineIsMarkedThere() {
        List<String> lines = TimelineText.of(trace("1" + "1111".repeat(25) + "L1111"))
                .lines()
                .toList();

        assertThat(lines).filteredOn(line -> line.startsWith("  loop")).containsExactly("  loop     <-->");
        assertThat(lines.indexOf("  loop     <-->")).isGreaterThan(4);
    }

    private static Trace trace(String steps, Reason... reasons) {
        Lasso lasso = LassoNotation.read(JOB.scenario(), 0, steps);
        return Trace.of(JOB.scenario(), new Lasso(lasso.run(), lasso.loopStart(), List.of(reasons)));
    }
}
