package org.gilcheck.properties.claims;

import java.util.List;
import org.gilcheck.checker.Fraction;
import org.gilcheck.model.machine.Os;
import org.gilcheck.model.machine.OsProfiles;

/** What was measured of threads that compute: slower together than one after the other, and slower on more cores. */
final class ComputingClaims {
    private static final Os MAC = OsProfiles.MACOS_2011;
    private static final Os WINDOWS = OsProfiles.WINDOWS;
    private static final String INSIDE = "D. Beazley, \"Inside the Python GIL\", 2009";
    private static final String PERFECT = "D. Beazley, RuPy 2011";
    private static final List<String> BATTLE = List.of("gil-battle");

    private ComputingClaims() {}

    static List<Claim> all() {
        ClaimTable table = new ClaimTable();
        Circumstances mac = Circumstances.timed("cpython-2-macos", MAC, "2 cpu", 2);
        table.claim("two-threads", "cpython-2-macos", "Two computing threads fight on two cores more than on one")
                .published("24.6 s one after the other, 45.5 s together, 38.0 s with one core switched off", INSIDE)
                .agrees(MoreCores.makeWorse(BATTLE, mac, 1, 2));
        table.claim(
                        "system-calls",
                        "cpython-2-macos",
                        "Two computing threads call the system far more often on two cores")
                .published("736 + 117 calls alone, 3.3 million on one core, 9.5 million on two", INSIDE)
                .agrees(MoreCores.makeWorse(BATTLE, mac, 1, 2));
        table.claim("battle", "cpython-2-macos", "A waiting thread is woken in vain hundreds of times for each success")
                .published("a RETRY at every release of the other", INSIDE)
                .agrees(NumberIs.unbounded("gil-battle", "per request", mac));
        table.claim("two-threads-2011", "cpython-2-macos", "The same on four cores, and less on one")
                .published("6.12 s one after the other, 9.28 s together, 7.9 s on one core", PERFECT + ", slide 20")
                .agrees(MoreCores.makeWorse(BATTLE, mac, 1, 4));
        Circumstances windows = Circumstances.timed("cpython-2-windows", WINDOWS, "2 cpu", 2);
        for (int interval : new int[] {2, 3, 5}) {
            table.claim(
                            "windows-switches-" + interval,
                            "cpython-2-windows",
                            "Every check really switches: ticks / check interval switches, here with an interval of "
                                    + interval)
                    .published("6.9 s one after the other, 63.0 s together; switches = ticks / 100", PERFECT)
                    .agrees(NumberIs.exactly(
                            "switch-rate", "", windows.scaled("check interval", interval), Fraction.of(1, interval)));
        }
        table.claim("windows-seconds", "cpython-2-windows", "The switches make two threads nine times slower")
                .published("63.0 s instead of 6.9 s", PERFECT)
                .notComparable(
                        "what a switch costs in caches and in the kernel is not in the model: it counts switches");
        table.claim("four-threads", "cpython-2-macos", "Two or more threads are slower on four cores than on one")
                .published(
                        "7.8 s alone; 15.4 s and 15.7 s for 2 and 4 threads, 11.3 s and 11.6 s on one core",
                        "D. Beazley, PyCon 2010")
                .agrees(MoreCores.makeWorse(BATTLE, mac.with("3 cpu"), 1, 4));
        Circumstances ruby = Circumstances.timed("ruby-1.9.2", MAC, "2 cpu", 4);
        table.claim("ruby-control", "ruby-1.9.2", "Two computing threads of Ruby 1.9 are hardly slower than one")
                .published("2.46 s one after the other, 2.55 s together on four cores: 96 %", PERFECT)
                .agrees(NumberIs.atLeast("efficiency", "", ruby.scaled("timer period", 200), Fraction.of(96, 100)));
        table.claim("ruby-control-windows", "ruby-1.9.2", "On Windows neither")
                .published("3.32 s one after the other, 3.45 s together: 96 %", PERFECT)
                .agrees(NumberIs.atLeast(
                        "efficiency",
                        "",
                        Circumstances.timed("ruby-1.9.2", WINDOWS, "2 cpu", 2).scaled("timer period", 200),
                        Fraction.of(96, 100)));
        table.claim("one-core-battle", "cpython-2-macos", "Even on one core threads are woken in vain")
                .published(
                        "a thread is pre-empted while it holds the GIL, and a woken one finds it taken",
                        "D. Beazley, \"The Python GIL Visualized\", 2010, comments")
                .agrees(NumberIs.atLeast("gil-battle", "per request", mac.on(1).with("3 cpu"), Fraction.of(1, 1)));
        table.claim(
                        "busy-loops",
                        "cpython-2-linux",
                        "Two busy loops together do less than one beside a C call that has given the GIL up")
                .published(
                        "12.9 + 16.6 million rounds, 46 % of the time in the system, against 45.3 million",
                        "T. Shih, PyCon APAC 2015")
                .notComparable("it is what wake-ups in vain cost in the kernel; the model counts them, at no price");
        yields(table);
        quanta(table);
        return table.rows();
    }

    private static void quanta(ClaimTable table) {
        for (int threads = 2; threads <= 4; threads++) {
            for (String policy : List.of("strict-fifo", "ticket-fifo")) {
                Circumstances where = Circumstances.timed(policy, OsProfiles.LINUX, threads + " cpu", 2);
                table.claim(
                                "quanta-" + policy + "-" + threads,
                                policy,
                                "In a queue of " + threads + " threads each waits for the quanta of all others")
                        .published("N - 1 quanta", "follows from the rule")
                        .agrees(new Waits("wait", "", where, threads - 1, "quantum"));
            }
        }
        Circumstances cpython = Circumstances.timed("cpython-3.2", OsProfiles.LINUX, "2 cpu", 2);
        for (int interval : new int[] {4, 8, 12}) {
            table.claim(
                            "interval-switches-" + interval,
                            "cpython-3.2",
                            "Computing threads switch at most once in a switch interval, here of " + interval
                                    + " units")
                    .published("once in 5 ms", "follows from the rule")
                    .agrees(NumberIs.atMost(
                            "switch-rate", "", cpython.scaled("switch interval", interval), Fraction.of(1, interval)));
        }
    }

    private static void yields(ClaimTable table) {
        String source = "ocaml/ocaml issue 2112";
        Circumstances two = Circumstances.timed("ocaml-3.12", OsProfiles.LINUX, "2 cpu", 2);
        table.claim(
                        "ocaml-yield",
                        "ocaml-3.12",
                        "After one yield the other thread yields thousands of times before the first runs again")
                .published("10,000 and more yields", source)
                .agrees(NumberIs.unbounded("bypass", "", two));
        table.claim(
                        "ocaml-yield-pinned",
                        "ocaml-3.12",
                        "Pinned to one core the first runs again after some time slices")
                .published("tens to hundreds of ms", source)
                .notComparable(
                        "the published programs call Thread.yield in a loop; here only the tick makes a thread yield");
    }
}
