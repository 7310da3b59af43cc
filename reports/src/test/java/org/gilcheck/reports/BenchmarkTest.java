package org.gilcheck.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.util.ArrayList;
import java.util.List;
import org.gilcheck.checker.Explorer;
import org.gilcheck.checker.Inquiry;
import org.gilcheck.checker.Limits;
import org.gilcheck.model.StateSink;
import org.gilcheck.model.TransitionSystem;
import org.gilcheck.properties.spin.Spin;
import org.gilcheck.properties.spin.SpinNotFoundException;
import org.gilcheck.reports.benchmark.AllocationMeter;
import org.gilcheck.reports.results.ExitCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The commands that count, and that measure how long counting takes. */
class BenchmarkTest {

    @Test
    void statesAndStepsAreCounted() {
        Outcome outcome = Outcome.of("count", "cpython-3.2", "strict-fifo", "peterson.2", "--threads", "2 cpu");

        assertThat(outcome.code()).isEqualTo(ExitCode.OK);
        assertThat(outcome.out())
                .containsPattern("(?m)^cpython-3.2 @ linux, 2 cpu: 513 states, 874 steps, [0-9.]+ s$")
                .containsPattern("(?m)^strict-fifo @ linux, 2 cpu: 331 states, ")
                .containsPattern("(?m)^peterson.2: ");
    }

    @Test
    void countingMayBeRepeatedInOneProcess() {
        Outcome outcome = Outcome.of("count", "cpython-3.2", "--repeat", "3");

        assertThat(outcome.code()).isEqualTo(ExitCode.OK);
        assertThat(outcome.out())
                .containsPattern("^cpython-3.2 @ linux, 2 cpu: 513 states, 874 steps, [0-9.]+ s"
                        + " \\(the last of 3; the first [0-9.]+ s, their median [0-9.]+ s\\)\n$");
    }

    @Test
    void aStateAllocatesNothing() {
        Outcome outcome = Outcome.of("count", "cpython-3.2", "--threads", "4 cpu", "--allocation");

        assertThat(outcome.out())
                .contains("4 cpu: 733,313 states")
                .containsPattern("(?m)^  allocated per state: 0\\.[0-9]{3} bytes, and [0-9.]+ bytes with the tables");
    }

    @Test
    void whatAStateAllocatesIsSeen() {
        AllocationMeter meter = new AllocationMeter(new Wasteful());
        Explorer.exhaust(() -> new Inquiry(meter, List.of()), 1, Limits.defaults());

        assertThat(meter.quietBytesPerState()).isBetween(64.0, 200.0);
    }

    /** Counts to 100,000, and allocates an array of 48 bytes, with a header, for each state. */
    private static final class Wasteful implements TransitionSystem {
        private final List<long[]> waste = new ArrayList<>();

        @Override
        public int words() {
            return 1;
        }

        @Override
        public void initialStates(StateSink sink) {
            sink.accept(new long[1], 0);
        }

        @Override
        public void successors(long[] states, int offset, StateSink sink) {
            waste.clear();
            waste.add(new long[6]);
            if (states[offset] < 100_000) {
                sink.accept(new long[] {states[offset] + 1}, 0);
            }
        }

        @Override
        public TransitionSystem fork() {
            return new Wasteful();
        }

        @Override
        public int actor(long label) {
            return 0;
        }

        @Override
        public String describeState(long[] states, int offset) {
            return Long.toString(states[offset]);
        }

        @Override
        public String describeStep(long[] states, int offset, long label) {
            return "count";
        }
    }

    @Test
    void whatIsWrongIsToldInOneLine() {
        assertThat(Outcome.of("count").complaint()).startsWith("gilcheck: name a policy.");
        assertThat(Outcome.of("benchmark", "--against", "tlc").complaint())
                .isEqualTo("gilcheck: Unknown tool \"tlc\". Known: spin.");
        assertThat(Outcome.of("benchmark", "--runs", "0").complaint()).contains("--runs");
        assertThat(Outcome.of("benchmark", "--property", "bypass").complaint())
                .startsWith("gilcheck: Unknown property \"bypass\".");
    }

    @Test
    @Tag("long")
    void gilcheckAndSpinAreMeasuredInTurn() {
        requireSpin();
        Outcome outcome = Outcome.of(
                "benchmark", "cpython-3.2", "--threads", "3 cpu", "--runs", "1", "--format", "json", "--quiet");

        assertThat(outcome.code()).as(outcome.err()).isEqualTo(ExitCode.OK);
        assertThat(outcome.out())
                .contains("\"model\" : \"cpython-3.2 @ linux, 3 cpu\"", "\"allAgree\" : true")
                .contains("\"name\" : \"gilcheck\"", "\"name\" : \"spin\"", "\"name\" : \"spin -DBFS\"")
                .doesNotContain("failure");
        assertThat(Schemas.complaints("gilcheck-benchmark-1.schema.json", outcome.out()))
                .isEmpty();
    }

    @Test
    @Tag("long")
    void timesToAVerdictAreMeasuredWithReductions() {
        requireSpin();
        Outcome outcome = Outcome.of(
                "benchmark",
                "cpython-3.2",
                "broken-double-checked",
                "ruby-1.9.2",
                "--threads",
                "3 cpu",
                "--runs",
                "1",
                "--property",
                "mutual-exclusion,deadlock",
                "--quiet");

        assertThat(outcome.code()).as(outcome.err()).isEqualTo(ExitCode.OK);
        assertThat(outcome.out())
                .contains("cpython-3.2 @ linux, 3 cpu: mutual-exclusion holds, deadlock holds\n")
                .contains("broken-double-checked @ linux, 3 cpu: mutual-exclusion violated, deadlock holds\n")
                .as("its timer is a daemon, so that Spin cannot tell deadlocks")
                .contains("ruby-1.9.2 @ linux, 3 cpu: mutual-exclusion holds\n")
                .as("symmetry leaves 3,514, the partial order fewer")
                .containsPattern("gilcheck +[0-9.]+ +777 +[0-9]+\n")
                .containsPattern("spin +[0-9.]+ +[0-9.]+ +20,833 +");
    }

    @Test
    @Tag("long")
    void searchesForCyclesAreMeasuredWhereThereAreNone() {
        requireSpin();
        Outcome outcome = Outcome.of(
                "benchmark",
                "strict-fifo",
                "cpython-3.2",
                "--threads",
                "2 cpu",
                "--runs",
                "1",
                "--property",
                "starvation",
                "--quiet");

        assertThat(outcome.code()).as(outcome.err()).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(outcome.out())
                .contains("strict-fifo @ linux, 2 cpu: starvation holds\n")
                .contains("cpython-3.2 @ linux, 2 cpu: starvation is violated: each ends at the first cycle");
    }

    @Test
    @Tag("long")
    void bothMayUseTwoCores() {
        requireSpin();
        Outcome outcome = Outcome.of(
                "benchmark", "cpython-3.2", "--threads", "3 cpu", "--runs", "1", "--workers", "2", "--quiet");

        assertThat(outcome.code()).as(outcome.err() + outcome.out()).isEqualTo(ExitCode.OK);
        assertThat(outcome.out()).containsPattern("spin -DNCORE=2 +[0-9]").containsPattern("spin -DBFS_PAR +[0-9]");
    }

    private static void requireSpin() {
        try {
            Spin.find();
        } catch (SpinNotFoundException absent) {
            abort("no Spin: " + absent.getMessage());
        }
    }
}
