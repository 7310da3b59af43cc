package org.gilcheck.properties.simulation;

import java.util.List;
import org.gilcheck.properties.simulation.Laboratory.Bench;

/** How much longer two threads take that count down together than one after the other. */
final class CountdownExperiments {
    private static final String COUNTDOWN = "countdown";
    private static final String OLDER_COUNTDOWN = "countdown of 2009";
    private static final String BUSY_LOOPS = "busy loops";
    private static final String RUPY = "D. Beazley, RuPy 2011";
    private static final String INSIDE = "D. Beazley, Inside the Python GIL, 2009";
    private static final String APAC = "T. Shih, PyCon APAC 2015";
    private static final double LEAST_LOSS = 1.05;
    private static final String PREEMPTS =
            "slower, but by far less than published, and only because of the lock itself: the model's woken thread takes"
                    + " the core at once, while the lock is free. 3.3 million Mach calls in some 4 million checks tell that on Mac OS"
                    + " X 10.5 it did not, and that each signal called the kernel until it ran (pthread_cond.c of Libc 498): with"
                    + " \"preemption lead=500ms\" and \"repeated signal=300ns\" the two take 1.1 times as long here";
    private static final String CHEAP_MEMORY =
            "slower, but by less than published: about every seventh check wakes the other thread in vain, on"
                    + " the published machine nearly every one called the kernel (9.5 million Mach calls); and memory that two cores"
                    + " write to is as fast here as any other";
    private static final String CHEAP_POSTS =
            "slower, but by less than published: each check calls the kernel, as sem_post of glibc does; but memory"
                    + " that two cores write to is as fast here as any other";

    private CountdownExperiments() {}

    static List<Experiment> all() {
        return List.of(
                countdown(
                                "countdown-2.7-one-core",
                                COUNTDOWN,
                                "Two threads of Python 2.7 are slower than one after the other, on one core",
                                new Bench("cpython-2-macos", "macos-2011", 1),
                                7.9,
                                6.12,
                                RUPY)
                        .butMisses(PREEMPTS),
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
                        .butMisses(PREEMPTS),
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
                        CHEAP_POSTS,
                        laboratory -> laboratory.countdown(
                                new Bench("cpython-2-linux", "linux", 2), new Bench("cpython-2-linux", "linux", 2))));
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
                laboratory -> laboratory.countdown(bench, hasNoGilYet(bench) ? bench.withoutGil() : bench));
    }

    /** CPython 2 makes its lock when the first thread is started (Python/ceval.c of 2.7, {@code PyEval_InitThreads}). */
    private static boolean hasNoGilYet(Bench bench) {
        return bench.policy().startsWith("cpython-2");
    }
}
