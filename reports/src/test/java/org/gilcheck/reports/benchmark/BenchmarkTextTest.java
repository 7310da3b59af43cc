package org.gilcheck.reports.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BenchmarkTextTest {
    private static final MachineDescription MACHINE =
            new MachineDescription("a processor", 2, 8_000_000_000L, "a system", "17");

    private static Measurement run(long states, double seconds, long peakBytes) {
        return new Measurement(states, 2 * states, seconds / 2, seconds, peakBytes);
    }

    private static Score score(String name, Measurement... runs) {
        return new Score(name, "", List.of(runs), "");
    }

    @Test
    void theMedianStandsInTheMiddle() {
        Score odd = score("a", run(100, 3, 0), run(100, 1, 0), run(100, 9, 0));
        Score even = score("a", run(100, 3, 0), run(100, 1, 0));

        assertThat(odd.median(Measurement::seconds)).isEqualTo(3);
        assertThat(even.median(Measurement::seconds)).isEqualTo(2);
    }

    @Test
    void ratiosSayHowManyTimesGilcheckIsBetter() {
        Result result = new Result(
                "a model", List.of(score("gilcheck", run(1000, 1, 16_000)), score("spin", run(1000, 5, 64_000))));

        assertThat(BenchmarkText.of(MACHINE, 1, List.of(result)))
                .startsWith("a processor, 2 cores, 8 GB; a system; Java 17\nMedians of 1 run in turn")
                .contains("a model: 1,000 states, 2,000 steps\n")
                .containsPattern("gilcheck +1.00 +1,000 +0.50 +2,000 +0 +16.0\n")
                .containsPattern("spin +5.00 +200 +5.0 +2.50 +400 +5.0 +0 +64.0 +4.0\n");
    }

    @Test
    void differentGraphsAreTold() {
        Result result =
                new Result("a model", List.of(score("gilcheck", run(1000, 1, 1)), score("spin", run(1001, 1, 1))));

        assertThat(result.areCountsEqual()).isFalse();
        assertThat(BenchmarkText.of(MACHINE, 1, List.of(result)))
                .contains("  NOT THE SAME GRAPH:\n")
                .contains("\n    gilcheck: 1,000 states, 2,000 steps\n")
                .contains("\n    spin: 1,001 states, 2,002 steps\n");
    }

    @Test
    void whoFailsSaysWhy() {
        Result result = new Result(
                "a model",
                List.of(
                        score("gilcheck", run(1000, 1, 1)),
                        new Score("spin", "", List.of(), "Spin's memory was not enough")));

        assertThat(result.areCountsEqual()).isTrue();
        assertThat(result.isIncomplete()).isTrue();
        assertThat(BenchmarkText.of(MACHINE, 1, List.of(result))).endsWith("  spin: Spin's memory was not enough\n");
        assertThat(BenchmarkJson.of(MACHINE, 1, List.of(result)))
                .contains("\"failure\" : \"Spin's memory was not enough\"");
    }

    @Test
    void theHashTableHasASlotForEachState() {
        assertThat(SpinContestant.bits(1024)).isEqualTo(10);
        assertThat(SpinContestant.bits(1025)).isEqualTo(11);
        assertThat(SpinContestant.bits(30_000_000)).isEqualTo(25);
    }
}
