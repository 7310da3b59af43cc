package org.gilcheck.model.scenario;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long it takes to read a number out of a packed state, and to store one in it. Here, since fields are seen from here only. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class FieldBenchmark {
    private static final int TIMES = 1000;

    private final Field field = new Field(0, 17, 5, 0, 31, new Footprint(1));
    private final long[] states = new long[TIMES];

    @Benchmark
    @OperationsPerInvocation(TIMES)
    public long unpack() {
        long sum = 0;
        for (int at = 0; at < TIMES; at++) {
            sum += field.get(states, at);
        }
        return sum;
    }

    @Benchmark
    @OperationsPerInvocation(TIMES)
    public long pack() {
        for (int at = 0; at < TIMES; at++) {
            field.set(states, at & 31);
        }
        return states[0];
    }
}
