package org.gilcheck.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.gilcheck.checker.Explorer;
import org.gilcheck.checker.Inquiry;
import org.gilcheck.checker.Limits;
import org.gilcheck.model.TransitionSystem;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long a search takes per state: for a policy, and for a system whose successors cost nothing, so that insertion is left. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ExplorationBenchmark {
    private static final int OF_CPYTHON = 733_313;
    private static final int OF_GRID = 1 << 20;

    @Param({"1", "2"})
    public int workers = 1;

    /** cpython-3.2 with four threads that compute. */
    @Benchmark
    @OperationsPerInvocation(OF_CPYTHON)
    public long policy() {
        return states(Scenarios.of("cpython-3.2", 4), OF_CPYTHON);
    }

    /** Two successors for each state, each of which is found twice. */
    @Benchmark
    @OperationsPerInvocation(OF_GRID)
    public long insertion() {
        return states(new Grid(), OF_GRID);
    }

    private long states(TransitionSystem system, long expected) {
        long states = Explorer.exhaust(() -> new Inquiry(system.fork(), List.of()), workers, Limits.defaults())
                .states();
        if (states != expected) {
            throw new IllegalStateException(states + " states, not " + expected);
        }
        return states;
    }
}
