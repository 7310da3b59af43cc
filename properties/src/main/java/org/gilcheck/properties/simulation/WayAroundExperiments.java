package org.gilcheck.properties.simulation;

import java.util.ArrayList;
import java.util.List;
import org.gilcheck.properties.simulation.Experiment.Measured;
import org.gilcheck.properties.simulation.Experiment.Measurement;
import org.gilcheck.properties.simulation.Laboratory.Bench;

/** What is said of calls into C that keep the lock, and of queues between threads and processes. */
final class WayAroundExperiments {
    private static final String C_CALL = "c-call";
    private static final String QUEUE = "queue";
    private static final String APAC = "T. Shih, PyCon APAC 2015";
    private static final String THREADS = "1 put, 1 get";
    private static final String PROCESSES = "1 send, 1 receive in 1";
    private static final long TWO_SECONDS = 2_000_000_000L;
    private static final long QUEUE_TIME = 500_000_000L;
    private static final long CALLS_TIME = 2_000_000_000L;
    private static final long LONG_TIME = 60_000_000_000L;
    private static final double INFINITE = Double.POSITIVE_INFINITY;

    private WayAroundExperiments() {}

    static List<Experiment> all() {
        List<Experiment> all = new ArrayList<>(calls());
        all.addAll(queue());
        return all;
    }

    private static List<Experiment> calls() {
        Bench bench = new Bench("cpython-2-linux", "linux", 2);
        return List.of(new Experiment(
                "c-call",
                C_CALL,
                "Beside C code that keeps the GIL a thread does next to nothing",
                48_049_276.0 / 45_524,
                "48,049,276 counts while the GIL is given up, 45,524 while it is kept",
                APAC,
                100,
                INFINITE,
                true,
                "how long the call took is not published; here it takes 10 ms, and its thread nearly always wins the GIL back from the waiter that it wakes",
                laboratory -> heldAgainstReleased(laboratory, bench)));
    }

    /** While the GIL is kept little happens, and that seldom: it is watched for longer, and counts with the end of its interval. */
    private static Measured heldAgainstReleased(Laboratory laboratory, Bench bench) {
        Interval released =
                laboratory.of(bench, "1 cpu, 1 c-released", CALLS_TIME, WayAroundExperiments::ticksPerSecond);
        Interval held = laboratory.of(bench, "1 cpu, 1 c-held", LONG_TIME, WayAroundExperiments::ticksPerSecond);
        double most = Double.isFinite(held.high()) ? held.high() : held.mean();
        return new Measured(
                Interval.exactly(released.mean() / Math.max(1, most)),
                true,
                Times.number(released.mean()) + " ticks a second, and " + held.text(Times::number)
                        + " while the GIL is kept");
    }

    private static double ticksPerSecond(RunResult run) {
        return run.ticks(0) * 1e9 / run.time();
    }

    private static List<Experiment> queue() {
        Bench bench = new Bench("cpython-2-linux", "linux", 2);
        String oneItem =
                "the model's queue has room for one item, so that each is waited for; the published one for any number";
        return List.of(
                queue(
                                "queue-threads",
                                "A queue between two threads is slower than one thread that does both",
                                7.76 / 2.74,
                                "a million items in 7.76 s, 2.74 s in one thread",
                                laboratory -> againstOneThread(laboratory, bench, THREADS))
                        .butMisses(oneItem),
                queue(
                                "queue-processes",
                                "and between two processes it is slower still",
                                14.23 / 2.74,
                                "a million items in 14.23 s, 2.74 s in one thread",
                                laboratory -> againstOneThread(laboratory, bench, PROCESSES))
                        .butMisses(oneItem),
                queue(
                        "queue-pipe",
                        "than between threads",
                        14.23 / 7.76,
                        "a million items in 14.23 s, 7.76 s between threads",
                        laboratory -> new Measured(
                                Interval.ratio(item(laboratory, bench, PROCESSES), item(laboratory, bench, THREADS)),
                                false,
                                "")));
    }

    private static Experiment queue(String id, String statement, double published, String measured, Measurement how) {
        return new Experiment(
                id, QUEUE, statement, published, measured, APAC, 0.75 * published, 1.25 * published, true, "", how);
    }

    private static Measured againstOneThread(Laboratory laboratory, Bench bench, String threads) {
        Interval item = item(laboratory, bench, threads);
        Interval both = laboratory.of(
                bench, "1 cpu", TWO_SECONDS, run -> 2.0 * Setup.USUAL_TICKS_PER_STEP * run.time() / run.allTicks());
        return new Measured(
                Interval.ratio(item, both),
                false,
                Times.text(item.mean()) + " an item, " + Times.text(both.mean()) + " in one thread");
    }

    /** An item takes a tick of the model from who puts it, and one from who gets it. */
    private static Interval item(Laboratory laboratory, Bench bench, String threads) {
        return laboratory.of(
                bench, threads, QUEUE_TIME, run -> (double) Setup.USUAL_TICKS_PER_STEP * run.time() / run.ticks(0));
    }
}
