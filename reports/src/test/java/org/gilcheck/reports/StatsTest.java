package org.gilcheck.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.gilcheck.model.machine.Clock;
import org.gilcheck.properties.PropertyCatalogue;
import org.gilcheck.properties.Verdict;
import org.gilcheck.properties.Verdict.Answer;
import org.gilcheck.properties.Verdict.Scope;
import org.gilcheck.reports.results.Effort;
import org.gilcheck.reports.results.JobResult;
import org.gilcheck.reports.results.Stats;
import org.junit.jupiter.api.Test;

/** What a check takes is told only if asked for, since it is never twice the same. */
class StatsTest {
    private static final String[] CHECK = {"strict-fifo", "cpython-2-linux", "--threads", "2 cpu", "--cores", "1"};

    @Test
    void aTableStandsBelowTheReport() {
        String[] with = {"strict-fifo", "cpython-2-linux", "--threads", "2 cpu", "--cores", "1", "--stats"};
        String without = Outcome.check(CHECK).out();

        String all = Outcome.check(with).out();

        assertThat(without).doesNotContain("seconds", "heap");
        assertThat(all).startsWith(without);
        assertThat(all.substring(without.length()).lines())
                .satisfiesExactly(
                        line -> assertThat(line).isEmpty(),
                        line -> assertThat(line.strip().split("  +"))
                                .containsExactly(
                                        "scenarios", "states", "stand for", "edges", "seconds", "peak heap MiB"),
                        line -> assertThat(line)
                                .matches(
                                        "strict-fifo @ linux +2 +\\d[\\d,]* +\\d[\\d,]* +\\d[\\d,]* +\\d+\\.\\d +[1-9][\\d,]*"),
                        line -> assertThat(line)
                                .matches(
                                        "cpython-2-linux @ linux +2 +\\d[\\d,]* +\\d[\\d,]* +\\d[\\d,]* +\\d+\\.\\d +[1-9][\\d,]*"),
                        line -> assertThat(line).isEmpty(),
                        line -> assertThat(line).isEqualTo("reductions: local-tests, dead-locals"),
                        line -> assertThat(line)
                                .isEqualTo("no symmetry, 4 scenarios: what is remembered of the past names threads"));
    }

    @Test
    void scenariosAreAddedUpAndTheLargestHeapCounts() {
        Stats stats = Stats.of(List.of(
                result(100, 200, new Effort(Duration.ofMillis(1500), 7L << 20)),
                result(10, 30, new Effort(Duration.ofMillis(250), 9L << 20))));

        assertThat(stats).isEqualTo(new Stats(2, 110, 110L, 230, 1.75, 9));
    }

    @Test
    void workThatOverlapsHasItsOwnPeak() {
        HeapPeak heap = new HeapPeak();
        heap.begin("outer");
        heap.begin("inner");
        byte[] large = new byte[64 << 20];
        long inner = heap.end("inner");
        long outer = heap.end("outer");

        assertThat(large).hasSize(64 << 20);
        assertThat(inner).isGreaterThan(64 << 20);
        assertThat(outer).isGreaterThanOrEqualTo(inner);
    }

    private static JobResult result(long states, long edges, Effort effort) {
        Verdict verdict = new Verdict(
                PropertyCatalogue.all().get(0), Answer.HOLDS, Scope.EXHAUSTIVE, "", states, edges, null, List.of());
        return new JobResult(Jobs.of("strict-fifo", "2 cpu", Clock.TIMED, 1), 1, List.of(verdict), effort);
    }
}
