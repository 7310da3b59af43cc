package org.gilcheck.benchmarks;

import java.util.concurrent.TimeUnit;
import org.gilcheck.model.StateSink;
import org.gilcheck.model.TransitionSystem;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long it takes to find all successors of a state. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class SuccessorsBenchmark {
    private static final int STATES = 50_000;
    private static final int THREADS = 4;

    @Param({"cpython-3.2", "ruby-fifo", "strict-fifo"})
    public String policy = "cpython-3.2";

    private TransitionSystem plain = Scenarios.of(policy, THREADS);
    private TransitionSystem specialised = plain;
    private long[] states = {};
    private long sum;

    /** Explores a little, for states that do occur. */
    @Setup(Level.Trial)
    public void explore() {
        plain = Scenarios.of(policy, THREADS);
        states = Scenarios.nearest(plain, STATES);
        specialised = plain.fork().specialised();
    }

    /** As the interpreter does it, which Java PathFinder runs as well. */
    @Benchmark
    @OperationsPerInvocation(STATES)
    public long interpreted() {
        return successors(plain);
    }

    /** As it is done in long searches. */
    @Benchmark
    @OperationsPerInvocation(STATES)
    public long remembered() {
        return successors(specialised);
    }

    private long successors(TransitionSystem system) {
        int words = system.words();
        StateSink sink = (state, label) -> sum += state[0] ^ label;
        for (int at = 0; at < states.length; at += words) {
            system.successors(states, at, sink);
        }
        return sum;
    }
}
