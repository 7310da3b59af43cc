package org.gilcheck.properties.simulation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.gilcheck.model.policies.Catalogue;
import org.gilcheck.properties.jobs.OsChoice;
import org.gilcheck.properties.jobs.PolicySource;
import org.gilcheck.properties.simulation.Experiment.Measured;

/** Where experiments are simulated: one machine, one seed, so many runs each; what has been simulated once is not again. */
public final class Laboratory {
    /** The published experiments sent 1000; after some hundred the mean changes little. */
    private static final int MESSAGES = 200;

    private static final long SECOND = 1_000_000_000L;
    private static final long LONGEST_MESSAGING = 10 * SECOND;

    private final Profile profile;
    private final long seed;
    private final int runs;
    private final Map<String, List<RunResult>> done = new HashMap<>();

    /** A laboratory with a machine of its own. */
    public Laboratory(Profile profile, long seed, int runs) {
        this.profile = profile;
        this.seed = seed;
        this.runs = runs;
    }

    /** What is simulated: a policy of the catalogue on a machine. */
    public record Bench(String policy, String os, int cores) {
        /** The same machine under an interpreter whose lock does not exist, or not yet. */
        Bench withoutGil() {
            return new Bench("no-gil", os, cores);
        }
    }

    List<RunResult> run(Bench bench, String threads, long longest, int messages) {
        return done.computeIfAbsent(bench + " " + threads + " " + longest + " " + messages, key -> {
            Setup setup = Setup.of(
                    PolicySource.of(Catalogue.entry(bench.policy())),
                    OsChoice.of(bench.os()),
                    bench.cores(),
                    threads,
                    profile);
            Simulator simulator = new Simulator(setup, seed);
            return Stream.generate(() -> simulator.run(longest, messages))
                    .limit(runs)
                    .toList();
        });
    }

    /** How much longer a message takes beside other threads than without. */
    Measured messaging(Bench bench, String others) {
        List<RunResult> loaded = run(bench, others + ", 1 io(4)", LONGEST_MESSAGING, MESSAGES);
        List<RunResult> idle = run(bench, "1 io(4)", LONGEST_MESSAGING, MESSAGES);
        boolean atLeast = loaded.stream().anyMatch(run -> run.messages().count() == 0);
        Interval each = of(loaded, Laboratory::timeOfMessage);
        Interval ratio = Interval.ratio(each, of(idle, Laboratory::timeOfMessage));
        return new Measured(
                atLeast ? Interval.exactly(ratio.mean()) : ratio,
                atLeast,
                Times.text(each.mean()) + (atLeast ? " without an answer, " : " a message, ")
                        + Times.text(of(idle, Laboratory::timeOfMessage).mean()) + " without load");
    }

    private static double timeOfMessage(RunResult run) {
        return (double) run.time() / Math.max(1, run.messages().count());
    }

    /**
     * How much longer two threads that compute take than one after the other.
     *
     * @param alone where the one that computes after the other does so
     */
    Measured countdown(Bench bench, Bench alone) {
        List<RunResult> together = run(bench, "2 cpu", SECOND, Integer.MAX_VALUE);
        List<RunResult> sequential = run(alone, "1 cpu", SECOND, Integer.MAX_VALUE);
        return new Measured(
                Interval.ratio(of(sequential, Laboratory::ticksPerTime), of(together, Laboratory::ticksPerTime)),
                false,
                Times.number(of(together, run -> run.failedAcquisitions() / seconds(run))
                                .mean())
                        + " woken in vain and "
                        + Times.number(of(together, run -> run.switches() / seconds(run))
                                .mean())
                        + " switches a second");
    }

    private static double ticksPerTime(RunResult run) {
        return (double) run.allTicks() / run.time();
    }

    private static double seconds(RunResult run) {
        return (double) run.time() / SECOND;
    }

    /** Something of runs that last for some time. */
    Interval of(Bench bench, String threads, long time, ToDoubleFunction<RunResult> what) {
        return of(run(bench, threads, time, Integer.MAX_VALUE), what);
    }

    static Interval of(List<RunResult> results, ToDoubleFunction<RunResult> what) {
        return Interval.of(results.stream().mapToDouble(what).toArray());
    }
}
