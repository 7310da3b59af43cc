package org.gilcheck.properties.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.gilcheck.model.scenario.Fault;
import org.gilcheck.model.scenario.Scenario;
import org.gilcheck.model.scenario.ThreadSpec;
import org.gilcheck.properties.ThreadMix;
import org.gilcheck.properties.UsageException;
import org.jspecify.annotations.Nullable;

/**
 * Several runs of one setup, and what is measured over all of them.
 *
 * @param seed from which the chances of all runs follow
 * @param duration of a run, in nanoseconds
 * @param threads the names of the program's threads
 * @param runs at least one
 * @param alone for each thread what it does with the machine to itself; null where that is not known, because it depends on
 *     others
 */
public record Simulation(
        Setup setup,
        long seed,
        long duration,
        List<String> threads,
        List<RunResult> runs,
        List<@Nullable RunResult> alone) {
    /** Alone, threads show soon what they do. */
    private static final long LONGEST_ALONE = 2_000_000_000L;

    private static final double SECOND = 1e9;

    /** Is told how many runs are done. */
    @FunctionalInterface
    public interface Progress {
        /** After every run. */
        void done(int runs, RunResult last);
    }

    /** Takes the runs. */
    public static Simulation of(Setup setup, long seed, long duration, int runs, Progress progress) {
        Simulator simulator = new Simulator(setup, seed);
        List<RunResult> results = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            results.add(simulator.run(duration, Long.MAX_VALUE));
            progress.done(run + 1, results.get(run));
        }
        Scenario scenario = simulator.scenario();
        List<String> names = new ArrayList<>();
        List<@Nullable RunResult> alone = new ArrayList<>();
        for (ThreadSpec thread : scenario.program()) {
            names.add(scenario.threadName(names.size()));
            alone.add(alone(setup.with(ThreadMix.canonical(List.of(thread))), seed, duration));
        }
        return new Simulation(setup, seed, duration, names, results, alone);
    }

    private static @Nullable RunResult alone(Setup setup, long seed, long duration) {
        try {
            RunResult result = new Simulator(setup, seed).run(Math.min(duration, LONGEST_ALONE), Long.MAX_VALUE);
            return result.allTicks() == 0 || result.stuck() ? null : result;
        } catch (UsageException notAlone) {
            return null;
        }
    }

    /** Something of each run. */
    public Interval each(ToDoubleFunction<RunResult> what) {
        return Interval.of(runs.stream().mapToDouble(what).toArray());
    }

    /** Something of each run, a second. */
    public Interval perSecond(ToDoubleFunction<RunResult> count) {
        return each(run -> count.applyAsDouble(run) / (run.time() / SECOND));
    }

    /** The mean of a distribution, of each run that has any of it; some run must. */
    public Interval mean(Function<RunResult, Latencies> which) {
        return Interval.of(runs.stream()
                .map(which)
                .filter(latencies -> latencies.count() > 0)
                .mapToDouble(Latencies::mean)
                .toArray());
    }

    /** A distribution over all runs. */
    public Latencies all(Function<RunResult, Latencies> which) {
        Latencies sum = new Latencies();
        runs.forEach(run -> sum.addAll(which.apply(run)));
        return sum;
    }

    /**
     * How many times slower a thread is than alone on the machine, in the messages that it answers if it does, else in its
     * work; null if that is not known. Infinite if it does nothing in some run.
     */
    public @Nullable Interval slowDown(int thread) {
        RunResult own = alone.get(thread);
        if (own == null) {
            return null;
        }
        double usual = rate(own, 0);
        return each(run -> usual / rate(run, thread));
    }

    private static double rate(RunResult run, int thread) {
        double amount = run.answers(thread) ? run.answered(thread) : run.ticks(thread);
        return amount / run.time();
    }

    /**
     * How much longer all threads take together than one after the other for the same work; null if that is not known.
     */
    public @Nullable Interval againstSequential() {
        for (int thread = 0; thread < alone.size(); thread++) {
            RunResult own = alone.get(thread);
            if (own == null || own.answers(0)) {
                return null;
            }
        }
        return each(run -> {
            double sequential = 0;
            for (int thread = 0; thread < alone.size(); thread++) {
                RunResult own = alone.get(thread);
                sequential += own == null ? 0 : run.ticks(thread) / rate(own, 0);
            }
            return run.time() / sequential;
        });
    }

    /** True if on some run two threads had the GIL at once. */
    public boolean breaksMutualExclusion() {
        return runs.stream().anyMatch(RunResult::exclusionBroken);
    }

    /** True if on some run a lock was used against its rules, or some other step was faulty. */
    public boolean isFaulty() {
        return runs.stream().anyMatch(run -> run.fault() != Fault.NONE);
    }

    /** True if some run ended with threads that can never go on. */
    public boolean deadlocks() {
        return runs.stream().anyMatch(RunResult::stuck);
    }

    /** True if a safety property is violated on some run. */
    public boolean isUnsafe() {
        return breaksMutualExclusion() || isFaulty() || deadlocks();
    }
}
