package org.gilcheck.properties.simulation;

import java.util.List;
import java.util.function.Function;
import org.gilcheck.properties.simulation.Experiment.Measured;
import org.gilcheck.properties.simulation.Laboratory.Bench;

/** What the battle for the lock of CPython 2 costs, in ticks and in failures. */
final class BattleExperiments {
    private static final String TICKS = "ticks";
    private static final String BATTLE = "battle";
    private static final String INSIDE = "D. Beazley, Inside the Python GIL, 2009";
    private static final String VISUALIZED = "D. Beazley, The Python GIL Visualized, 2010";
    private static final long TWO_SECONDS = 2_000_000_000L;

    private BattleExperiments() {}

    static List<Experiment> all() {
        Bench bench = new Bench("cpython-2-macos", "macos-2011", 2);
        return List.of(
                new Experiment(
                        "udp-return",
                        TICKS,
                        "From a datagram's arrival to the return of recvfrom another thread does thousands of ticks",
                        17_000,
                        "some 17,000 ticks in one run",
                        VISUALIZED,
                        1_700,
                        170_000,
                        true,
                        "",
                        laboratory -> distribution(laboratory, bench, RunResult::ticksToReturn)),
                new Experiment(
                        "udp-next",
                        TICKS,
                        "From sendto to the next return of recvfrom it does twice as many and more",
                        34_000,
                        "more than 34,000 ticks in one run",
                        VISUALIZED,
                        3_400,
                        340_000,
                        true,
                        "",
                        laboratory -> distribution(laboratory, bench, RunResult::ticksToNextReturn)),
                new Experiment(
                        "battle",
                        BATTLE,
                        "A thread may fail to get the GIL hundreds of times before it does",
                        100,
                        "hundreds of times per success",
                        INSIDE,
                        10,
                        1_000,
                        true,
                        "",
                        laboratory -> new Measured(
                                laboratory.of(
                                        bench,
                                        "2 cpu",
                                        TWO_SECONDS,
                                        run -> (double) run.failedAcquisitions() / Math.max(1, run.switches())),
                                false,
                                "woken in vain, per switch")));
    }

    private static Measured distribution(Laboratory laboratory, Bench bench, Function<RunResult, Latencies> which) {
        List<RunResult> runs = laboratory.run(bench, "1 cpu, 1 udp", TWO_SECONDS, Integer.MAX_VALUE);
        Latencies all = new Latencies();
        runs.forEach(run -> all.addAll(which.apply(run)));
        return new Measured(
                Laboratory.of(runs, run -> which.apply(run).mean()),
                false,
                "p50 " + Times.number((double) all.percentile(50)) + ", p90 "
                        + Times.number((double) all.percentile(90))
                        + ", p99 " + Times.number((double) all.percentile(99)) + ", max "
                        + Times.number((double) all.largest()) + " ticks of " + all.count());
    }
}
