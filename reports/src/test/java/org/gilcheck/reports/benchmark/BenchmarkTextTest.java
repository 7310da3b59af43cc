package org.gilcheck.reports.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gilcheck.properties.UsageException;
import org.gilcheck.properties.promela.Claim;
import org.gilcheck.reports.Schemas;
import org.junit.jupiter.api.Test;

class BenchmarkTextTest {
    private static final MachineDescription MACHINE =
            new MachineDescription("a processor", 2, 8_000_000_000L, "a system", "17");
    private static final Contest VERDICT = Contest.of(List.of("mutual-exclusion", "deadlock"));

    private static Measurement run(long states, double seconds, long peakBytes) {
        return run(states, seconds, peakBytes, Map.of());
    }

    private static Measurement run(long states, double seconds, long peakBytes, Map<Claim, Boolean> violated) {
        return new Measurement(
                states,
                states,
                2 * states,
                new Measurement.Search(seconds / 2, seconds / 4),
                seconds,
                peakBytes,
                violated);
    }

    private static Score score(String name, Measurement... runs) {
        return new Score(name, "", true, List.of(runs), "");
    }

    private static Result result(Score... scores) {
        return new Result("a model", Set.of(), List.of(scores), "");
    }

    private static Result verdict(Score... scores) {
        return new Result("a model", VERDICT.claims(), List.of(scores), "");
    }

    private static String text(Result result) {
        Contest contest = new Contest(result.claims());
        String json = BenchmarkJson.of(MACHINE, contest, 1, List.of(result));
        assertThat(Schemas.complaints("gilcheck-benchmark-1.schema.json", json)).isEmpty();
        return BenchmarkText.of(MACHINE, contest, 1, List.of(result));
    }

    @Test
    void theMedianStandsInTheMiddle() {
        Score odd = score("a", run(100, 3, 0), run(100, 1, 0), run(100, 9, 0));
        Score even = score("a", run(100, 3, 0), run(100, 1, 0));

        assertThat(odd.seconds()).isEqualTo(3);
        assertThat(even.seconds()).isEqualTo(2);
    }

    @Test
    void ratiosSayHowManyTimesGilcheckIsBetter() {
        Result result = result(score("gilcheck", run(1000, 1, 16_000)), score("spin", run(1000, 5, 64_000)));

        assertThat(text(result))
                .startsWith("a processor, 2 cores, 8 GB; a system; Java 17\nMedians of 1 run in turn")
                .contains("a model: 1,000 states, 2,000 steps\n")
                .containsPattern("gilcheck +1.00 +1,000 +0.25 +4,000 +0 +16.0\n")
                .containsPattern("spin +5.00 +200 +5.0 +1.25 +800 +5.0 +0 +64.0 +4.0\n");
    }

    @Test
    void ofAVerdictSecondsStatesAndMemoryAreCompared() {
        Map<Claim, Boolean> holds = Map.of(Claim.MUTUAL_EXCLUSION, false, Claim.DEADLOCK, false);
        Result result = verdict(
                score("gilcheck", run(10, 1, 16_000_000, holds)), score("spin", run(1200, 25, 80_000_000, holds)));

        assertThat(result.doAllAgree()).isTrue();
        assertThat(text(result))
                .contains("a model: mutual-exclusion holds, deadlock holds\n")
                .containsPattern("gilcheck +1.00 +10 +16\n")
                .containsPattern("spin +25.00 +25.0 +1,200 +120 +80 +5.0\n");
    }

    @Test
    void differentGraphsAreTold() {
        Result result = result(score("gilcheck", run(1000, 1, 1)), score("spin", run(1001, 1, 1)));

        assertThat(result.doAllAgree()).isFalse();
        assertThat(text(result))
                .contains("  NOT THE SAME GRAPH:\n")
                .contains("\n    gilcheck: 1,000 states, 2,000 steps\n")
                .contains("\n    spin: 1,001 states, 2,002 steps\n");
    }

    @Test
    void whoKeepsFingerprintsMayMissStates() {
        Score compact = new Score("spin -DBFS_PAR", "", false, List.of(run(999, 1, 1)), "");

        assertThat(result(score("gilcheck", run(1000, 1, 1)), compact).doAllAgree())
                .isTrue();
    }

    @Test
    void differentVerdictsAreTold() {
        Result result = verdict(
                score("gilcheck", run(10, 1, 1, Map.of(Claim.MUTUAL_EXCLUSION, false, Claim.DEADLOCK, false))),
                score("spin", run(10, 1, 1, Map.of(Claim.DEADLOCK, true))));

        assertThat(result.doAllAgree()).isFalse();
        assertThat(text(result))
                .contains("  NOT THE SAME VERDICT:\n    gilcheck: mutual-exclusion holds, deadlock holds\n")
                .endsWith("    spin: deadlock violated\n");
    }

    @Test
    void spinMayEndAtOneOfTwoViolations() {
        Map<Claim, Boolean> both = Map.of(Claim.MUTUAL_EXCLUSION, true, Claim.DEADLOCK, true);

        assertThat(verdict(
                                score("gilcheck", run(10, 1, 1, both)),
                                score("spin", run(5, 1, 1, Map.of(Claim.DEADLOCK, true))))
                        .doAllAgree())
                .isTrue();
    }

    @Test
    void whoFailsSaysWhy() {
        Result result = result(
                score("gilcheck", run(1000, 1, 1)),
                new Score("spin", "", true, List.of(), "Spin's memory was not enough"));

        assertThat(result.doAllAgree()).isTrue();
        assertThat(result.isIncomplete()).isTrue();
        assertThat(text(result)).endsWith("  spin: Spin's memory was not enough\n");
    }

    @Test
    void gilcheckMayFailToo() {
        Result result = result(
                new Score("gilcheck", "", true, List.of(), "it was not done after 1 s"),
                score("spin", run(1000, 1, 1)));

        assertThat(result.isIncomplete()).isTrue();
        assertThat(text(result))
                .containsPattern("spin +1.00 +1,000 +0.25 +4,000 +0 +0.0\n")
                .endsWith("  gilcheck: it was not done after 1 s\n");
    }

    @Test
    void whatIsNotMeasuredSaysWhy() {
        Result result = new Result("a model", EnumSet.of(Claim.STARVATION), List.of(), "starvation is violated");

        assertThat(result.isIncomplete()).isTrue();
        assertThat(text(result)).endsWith("\na model: starvation is violated\n");
    }

    @Test
    void theHashTableHasASlotForEachState() {
        assertThat(SpinTask.bits(1024)).isEqualTo(10);
        assertThat(SpinTask.bits(1025)).isEqualTo(11);
        assertThat(SpinTask.bits(30_000_000)).isEqualTo(25);
    }

    @Test
    void spinReducesWhereOnlySafetyIsAsked() {
        assertThat(task().compiled(SpinMode.DEPTH_FIRST)).contains("-DNOREDUCE", "-DSAFETY");
        assertThat(task().options(SpinMode.DEPTH_FIRST)).contains("-E", "-w10");
        assertThat(task(Claim.DEADLOCK).compiled(SpinMode.DEPTH_FIRST))
                .contains("-DSAFETY")
                .doesNotContain("-DNOREDUCE");
        assertThat(task(Claim.DEADLOCK).options(SpinMode.DEPTH_FIRST)).doesNotContain("-E");
        assertThat(task(Claim.STARVATION).compiled(SpinMode.DEPTH_FIRST))
                .contains("-DNOREDUCE")
                .doesNotContain("-DSAFETY");
        assertThat(task(Claim.STARVATION).options(SpinMode.DEPTH_FIRST)).contains("-a", "-f", "-E", "-w11");
    }

    @Test
    void aSearchOnSeveralCoresIsGivenUpEarlier() {
        assertThat(task().limit(SpinMode.DEPTH_FIRST)).isEqualTo(Duration.ofHours(1));
        assertThat(task().limit(SpinMode.TWO_CORES_DEPTH_FIRST)).isEqualTo(Duration.ofMinutes(1));
    }

    private static SpinTask task(Claim... claims) {
        return new SpinTask("", Set.of(claims), 1000, 1, Duration.ofHours(1), Duration.ofMinutes(1));
    }

    @Test
    void aShortSearchIsRepeatedUntilJavaIsWarm() {
        assertThat(CountContestant.searches(0.1)).isEqualTo(12);
        assertThat(CountContestant.searches(3)).isEqualTo(3);
        assertThat(CountContestant.searches(30)).isEqualTo(1);
    }

    @Test
    void starvationIsAskedAlone() {
        assertThatThrownBy(() -> Contest.of(List.of("starvation", "deadlock")))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("a run of its own");
        assertThat(Contest.of(List.of("deadlock")).modes(1))
                .containsExactly(SpinMode.DEPTH_FIRST, SpinMode.BREADTH_FIRST);
        assertThat(Contest.of(List.of("starvation")).modes(2)).containsExactly(SpinMode.DEPTH_FIRST);
    }
}
