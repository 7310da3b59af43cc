package org.gilcheck.properties.simulation;

import java.util.List;
import org.gilcheck.properties.simulation.Laboratory.Bench;

/** How much longer a thousand messages take beside a thread that computes. */
final class MessagingExperiments {
    private static final String MESSAGING = "messaging";
    private static final String RUPY = "D. Beazley, RuPy 2011";
    private static final double INFINITE = Double.POSITIVE_INFINITY;

    private MessagingExperiments() {}

    static List<Experiment> all() {
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
                        .because(
                                "the semaphore is free while posting it calls the kernel, until the woken thread has run: it"
                                        + " wins one of some ten attempts. Without that call (\"repeated post=0ns\") a"
                                        + " message would take 30 times as long"),
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
}
