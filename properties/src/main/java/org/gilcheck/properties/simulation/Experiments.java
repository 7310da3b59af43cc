package org.gilcheck.properties.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.gilcheck.properties.simulation.Experiment.Measured;
import org.gilcheck.properties.simulation.Experiment.Measurement;
import org.gilcheck.properties.simulation.Laboratory.Bench;

/** The published measurements that are simulated. Nothing is set for any one of them. */
public final class Experiments {
    private static final String MESSAGING = "messaging";
    private static final String COUNTDOWN = "countdown";
    private static final String OLDER_COUNTDOWN = "countdown of 2009";
    private static final String BUSY_LOOPS = "busy loops";
    private static final String TICKS = "ticks";
    private static final String BATTLE = "battle";
    private static final String C_CALL = "c-call";
    private static final String QUEUE = "queue";

    private static final String RUPY = "D. Beazley, RuPy 2011";
    private static final String INSIDE = "D. Beazley, Inside the Python GIL, 2009";
    private static final String VISUALIZED = "D. Beazley, The Python GIL Visualized, 2010";
    private static final String APAC = "T. Shih, PyCon APAC 2015";
    private static final String THREADS = "1 put, 1 get";
    private static final String PROCESSES = "1 send, 1 receive in 1";
    private static final long TWO_SECONDS = 2_000_000_000L;
    private static final long QUEUE_TIME = 500_000_000L;
    private static final long CALLS_TIME = 4_000_000_000L;
    private static final double LEAST_LOSS = 1.05;
    private static final String FEWER_SWITCHES =
            "slower, but by far less than published: a woken thread takes the only core if the other"
                    + " has run for 1 ms more, and most often it waits for the slice to end; on the published machine it took it every"
                    + " few checks (3.3 million Mach calls), and each switch costs caches that are not modelled";
    private static final String CHEAP_MEMORY =
            "slower, but by less than published: about every seventh check wakes the other thread in vain, on"
                    + " the published machine nearly every one did (9.5 million Mach calls); and memory that two cores write to is as"
                    + " fast here as any other";
    private static final double INFINITE = Double.POSITIVE_INFINITY;

    private Experiments() {}

    /** All of them, family by family. */
    public static List<Experiment> all() {
        List<Experiment> all = new ArrayList<>();
        all.addAll(messaging());
        all.addAll(countdown());
        all.addAll(ticks());
        all.addAll(calls());
        all.addAll(queue());
        return all;
    }

    private static List<Experiment> messaging() {
        return List.of(
                messages(
                        "messages-c",
                        "Threads in C answer as fast beside one that computes",
                        new Bench("no-gil", "macos-2011", 4),
                        "1 cpu",
                        1.16,
                        1.26,
                        0.9,
                        1.1),
                messages(
                        "messages-priority",
                        "A GIL with priorities answers as fast as without load",
                        new Bench("priority-gil", "macos-2011", 4),
                        "1 cpu",
                        1.21,
                        1.29,
                        0.9,
                        1.1),
                messages(
                                "messages-2.7-mac",
                                "Python 2.7 answers later on Mac OS X",
                                new Bench("cpython-2-macos", "macos-2011", 4),
                                "1 cpu",
                                12.3,
                                1.29,
                                5,
                                20)
                        .because(
                                "somewhat sooner than published, and so before Ruby 1.9 on one core; how often the waiter"
                                        + " wins depends on some 20 ns in which the lock is free"),
                messages(
                        "messages-3.2",
                        "Python 3.2 lets each of a message's four calls wait for 5 ms",
                        new Bench("cpython-3.2", "macos-2011", 4),
                        "1 cpu",
                        20.1,
                        1.29,
                        0.75 * 15.58,
                        1.25 * 15.58),
                messages(
                        "messages-ruby-1.8",
                        "Ruby 1.8 answers later beside a thread of equal priority",
                        new Bench("ruby-1.8", "macos-2011", 4),
                        "1 cpu",
                        40.2,
                        1.29,
                        0.75 * 31.16,
                        1.25 * 31.16),
                messages(
                        "messages-ruby-1.9-mac",
                        "Ruby 1.9 on a fair mutex lets each call wait for 10 ms",
                        new Bench("ruby-1.9.2", "macos-2011", 4),
                        "1 cpu",
                        42.0,
                        1.29,
                        0.75 * 32.56,
                        1.25 * 32.56),
                messages(
                        "messages-ruby-1.9-one-core",
                        "and is better off on one core",
                        new Bench("ruby-1.9.2", "macos-2011", 1),
                        "1 cpu",
                        10.5,
                        1.29,
                        0.75 * 8.14,
                        1.25 * 8.14),
                messages(
                                "messages-ruby-1.8-low",
                                "Ruby 1.8 answers sooner beside a thread of lower priority",
                                new Bench("ruby-1.8", "macos-2011", 4),
                                "1 cpu priority -1",
                                10.0,
                                1.29,
                                0.75 * 7.75,
                                1.25 * 7.75)
                        .butMisses(
                                "the model's interpreter cannot know before a call whether its data is there, and lets others run"
                                        + " at each; Ruby 1.8 asks select first, and an urgent thread whose data is there goes on"),
                messages(
                                "messages-2.7-linux",
                                "Python 2.7 answers little later on Linux",
                                new Bench("cpython-2-linux", "linux", 8),
                                "1 cpu",
                                1.60,
                                1.18,
                                0.75 * 1.36,
                                1.25 * 1.36)
                        .butMisses(
                                "the model always wakes a thread on an idle core, where it comes too late; Linux may wake it on"
                                        + " the core of its waker (wake-affine), where it takes the core at once, while the GIL is free"),
                messages(
                                "messages-ruby-1.9-linux",
                                "Ruby 1.9 on a barging mutex hardly answers at all",
                                new Bench("ruby-1.9.2", "linux", 8),
                                "1 cpu",
                                5839.4,
                                1.18,
                                1000,
                                INFINITE)
                        .because("no wake delay of the machine is as short as the moment in which the mutex is free"));
    }

    private static Experiment messages(
            String id,
            String statement,
            Bench bench,
            String others,
            double loaded,
            double idle,
            double least,
            double most) {
        return new Experiment(
                id,
                MESSAGING,
                statement,
                loaded / idle,
                "1000 messages in " + loaded + " s, " + idle + " s without load",
                RUPY,
                least,
                most,
                true,
                "",
                laboratory -> laboratory.messaging(bench, others));
    }

    private static List<Experiment> countdown() {
        return List.of(
                countdown(
                                "countdown-2.7-one-core",
                                COUNTDOWN,
                                "Two threads of Python 2.7 are slower than one after the other, on one core",
                                new Bench("cpython-2-macos", "macos-2011", 1),
                                7.9,
                                6.12,
                                RUPY)
                        .butMisses(FEWER_SWITCHES),
                countdown(
                                "countdown-2.7",
                                COUNTDOWN,
                                "and more so on four",
                                new Bench("cpython-2-macos", "macos-2011", 4),
                                9.28,
                                6.12,
                                RUPY)
                        .because(CHEAP_MEMORY),
                countdown(
                                "countdown-ruby-1.9-mac",
                                COUNTDOWN,
                                "Ruby 1.9 does not mind, on Mac OS X",
                                new Bench("ruby-1.9.2", "macos-2011", 4),
                                2.55,
                                2.46,
                                RUPY)
                        .within(0.95, 1.1),
                countdown(
                                "countdown-ruby-1.9-windows",
                                COUNTDOWN,
                                "nor on Windows",
                                new Bench("ruby-1.9.2", "windows", 4),
                                3.45,
                                3.32,
                                RUPY)
                        .within(0.95, 1.1),
                countdown(
                                "countdown-windows",
                                COUNTDOWN,
                                "Python 2.7 on Windows hands over at every check, and is slowest",
                                new Bench("cpython-2-windows", "windows", 2),
                                63.0,
                                6.9,
                                RUPY)
                        .within(0.75 * 9.13, 1.25 * 9.13),
                countdown(
                                "countdown-2.6-one-core",
                                OLDER_COUNTDOWN,
                                "Two threads of Python 2.6 are slower than one after the other, on one core",
                                new Bench("cpython-2-macos", "macos-2011", 1),
                                38.0,
                                24.6,
                                INSIDE)
                        .butMisses(FEWER_SWITCHES),
                countdown(
                                "countdown-2.6",
                                OLDER_COUNTDOWN,
                                "and more so on two",
                                new Bench("cpython-2-macos", "macos-2011", 2),
                                45.5,
                                24.6,
                                INSIDE)
                        .because(CHEAP_MEMORY),
                new Experiment(
                        "busy-loops",
                        BUSY_LOOPS,
                        "Two busy loops of Python 2.7 do less than one beside a thread in C",
                        45.3 / 29.5,
                        "12.9 and 16.6 million rounds together, 45.3 million alone",
                        APAC,
                        LEAST_LOSS,
                        1.25 * 45.3 / 29.5,
                        true,
                        CHEAP_MEMORY,
                        laboratory -> laboratory.countdown(new Bench("cpython-2-linux", "linux", 2))));
    }

    /** That it is slower to be noticed, and not much slower than published. */
    private static Experiment countdown(
            String id,
            String family,
            String statement,
            Bench bench,
            double together,
            double sequential,
            String source) {
        double published = together / sequential;
        return new Experiment(
                id,
                family,
                statement,
                published,
                together + " s together, " + sequential + " s one after the other",
                source,
                LEAST_LOSS,
                1.25 * published,
                true,
                "",
                laboratory -> laboratory.countdown(bench));
    }

    private static List<Experiment> ticks() {
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

    private static Measured heldAgainstReleased(Laboratory laboratory, Bench bench) {
        Interval released = laboratory.of(bench, "1 cpu, 1 c-released", CALLS_TIME, run -> run.ticks(0));
        Interval held = laboratory.of(bench, "1 cpu, 1 c-held", CALLS_TIME, run -> run.ticks(0));
        String details =
                Times.number(released.mean()) + " ticks, and " + held.text(Times::number) + " while the GIL is kept";
        if (held.low() > 0) {
            return new Measured(Interval.ratio(released, held), false, details);
        }
        double most = Double.isFinite(held.high()) ? held.high() : held.mean();
        return new Measured(Interval.exactly(released.mean() / Math.max(1, most)), true, details);
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
