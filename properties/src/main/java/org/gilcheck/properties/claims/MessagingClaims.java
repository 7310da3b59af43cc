package org.gilcheck.properties.claims;

import java.util.List;
import org.gilcheck.checker.Fraction;
import org.gilcheck.model.machine.Os;
import org.gilcheck.model.machine.OsProfiles;
import org.gilcheck.properties.LockFairness;

/** What was measured of messages that a thread answers while another one computes. */
final class MessagingClaims {
    private static final Os MAC = OsProfiles.MACOS_2011;
    private static final Os LINUX = OsProfiles.LINUX;
    private static final String FIRST_INTERVAL =
            "the bound is that of the first message, for which one call waits for a whole interval: until it has been asked"
                    + " once, a thread that computes counts as I/O-bound; a thousand messages in the mean do not show it";
    private static final String LOADED = "1 cpu, 1 io(4)";
    private static final String ALONE = "1 io(4)";
    private static final String LATENCY = "io-latency";
    private static final String PER_MESSAGE = "per message";
    private static final String PER_CALL = "per call";
    private static final String SLIDE_17 = "D. Beazley, RuPy 2011, slide 17";
    private static final String SLIDES_67 = "D. Beazley, RuPy 2011, slides 67 to 69";
    private static final String SLIDE_62 = "D. Beazley, RuPy 2011, slide 62";
    private static final String SLIDE_72 = "D. Beazley, RuPy 2011, slide 72";

    private final ClaimTable table = new ClaimTable();

    private MessagingClaims() {}

    static List<Claim> all() {
        MessagingClaims claims = new MessagingClaims();
        claims.onMac();
        claims.onLinux();
        claims.convoys();
        claims.upgrades();
        return claims.table.rows();
    }

    private void onMac() {
        Circumstances udp = Circumstances.timed("cpython-2-macos", MAC, "1 cpu, 1 udp", 2);
        table.claim(
                        "datagram",
                        "cpython-2-macos",
                        "From a datagram's arrival to the return of recvfrom there is no limit")
                .published(
                        "some 17,000 ticks, where a check is made every 100",
                        "D. Beazley, \"The Python GIL Visualized\", 2010")
                .agrees(NumberIs.unbounded(LATENCY, PER_CALL, udp));
        table.claim("datagram-next", "cpython-2-macos", "From sendto to the next recvfrom neither")
                .published("more than 34,000 ticks", "D. Beazley, \"The Python GIL Visualized\", 2010")
                .agrees(NumberIs.unbounded(LATENCY, PER_MESSAGE, udp));
        table.claim(
                        "messages-c-mac",
                        "no-gil",
                        "Threads in C answer messages as fast beside one that computes (macos-2011)")
                .published("1000 messages in 1.16 s, 1.26 s without load", SLIDE_17)
                .agrees(times("no-gil", MAC, 1.16 / 1.26));
        table.claim(
                        "messages-python-2.7-mac",
                        "cpython-2-macos",
                        "CPython 2.7 answers messages many times later, without a limit")
                .published("1000 messages in 12.3 s, 1.29 s without load: 9.5 times in the mean", SLIDE_17)
                .agrees(NumberIs.unbounded(LATENCY, PER_MESSAGE, loaded("cpython-2-macos", MAC)));
        table.claim("messages-ruby-1.9-mac", "ruby-1.9.2", "Ruby 1.9 on a fair mutex answers messages 33 times later")
                .published("1000 messages in 42.0 s, 1.29 s without load", SLIDE_17)
                .agrees(times("ruby-1.9.2", MAC, 42.0 / 1.29));
        table.claim("fewer-cores", "ruby-1.9.2", "Ruby 1.9 answers messages faster when cores are switched off")
                .published("42.0 s, 10.5 s on one core", SLIDE_17)
                .agrees(MoreCores.makeWorse(List.of(LATENCY), loaded("ruby-1.9.2", MAC), 1, 2));
        table.claim("fewer-cores-times", "ruby-1.9.2", "On one core a message takes half the time or less")
                .published("42.0 s against 10.5 s", SLIDE_17)
                .agrees(Relation.atLeast(
                        LATENCY,
                        PER_MESSAGE,
                        loaded("ruby-1.9.2", MAC),
                        2,
                        loaded("ruby-1.9.2", MAC).on(1)));
        table.claim("fewer-cores-convoy", "ruby-1.9.2", "On one core only one of a message's calls waits for 10 ms")
                .published("10.5 s for 1000 messages", SLIDE_17)
                .disagrees(
                        NumberIs.exactly("convoy", "", loaded("ruby-1.9.2", MAC).on(1), Fraction.of(1, 1)),
                        "in the worst of all runs the tick comes between two calls of the same message, and a second"
                                + " one waits; the measured figure is a mean");
    }

    private void onLinux() {
        table.claim(
                        "messages-c-linux",
                        "no-gil",
                        "Threads in C answer messages as fast beside one that computes, on Linux, too")
                .published("1000 messages in 1.11 s, 1.13 s without load", SLIDE_17)
                .agrees(times("no-gil", LINUX, 1.11 / 1.13));
        table.claim(
                        "messages-python-2.7-linux",
                        "cpython-2-linux",
                        "CPython 2.7 on Linux answers messages hardly later")
                .published("1000 messages in 1.60 s, 1.18 s without load", SLIDE_17)
                .disagrees(
                        times("cpython-2-linux", LINUX, 1.60 / 1.18),
                        "the bound is over all runs, and there is a run on which the thread that computes wins every race;"
                                + " on the machine that was measured it mostly lost");
        table.claim(
                        "messages-ruby-1.9-linux",
                        "ruby-1.9.2",
                        "Ruby 1.9 on a barging mutex answers messages without a limit")
                .published("1000 messages in 5839.4 s, 1.18 s without load", SLIDE_17)
                .agrees(NumberIs.unbounded(LATENCY, PER_MESSAGE, loaded("ruby-1.9.2", LINUX)));
    }

    private void convoys() {
        table.claim(
                        "convoy-ruby-1.9",
                        "ruby-1.9.2",
                        "Each of a message's four calls waits for 10 ms: 40 s for 1000 messages")
                .published("1000 x 4 x 10 ms = 40 s; 42.0 s measured", SLIDE_62)
                .agrees(new Waits(LATENCY, PER_MESSAGE, loaded("ruby-1.9.2", MAC), 4, "timer period"));
        table.claim("convoy-ruby-1.9-low", "ruby-1.9.2", "They do so even if the computing thread has a lower priority")
                .published("in the measured programs it had", "D. Beazley, RuPy 2011, slide 17, footnote")
                .agrees(new Waits(
                        LATENCY,
                        PER_MESSAGE,
                        loaded("ruby-1.9.2", MAC).with("1 cpu priority -1, 1 io(4)"),
                        4,
                        "timer period"));
        table.claim("convoy-count-ruby-1.9", "ruby-1.9.2", "All four calls of a message wait")
                .published("4 operations a message", SLIDE_62)
                .agrees(NumberIs.exactly("convoy", "", loaded("ruby-1.9.2", MAC), Fraction.of(4, 1)));
        for (String policy : List.of("cpython-3.2", "cpython-3.12", "cpython-3.13")) {
            table.claim(
                            "convoy-" + policy,
                            policy,
                            "Each of a message's four calls waits for 5 ms: 20 s for 1000 messages")
                    .published("1000 x 4 x 5 ms = 20 s; 20.1 s measured with 3.2", SLIDES_67)
                    .agrees(new Waits(LATENCY, PER_MESSAGE, loaded(policy, LINUX), 4, "switch interval"));
        }
        table.claim("convoy-count-cpython-3.2", "cpython-3.2", "All four calls of a message wait")
                .published("4 operations a message", SLIDES_67)
                .agrees(NumberIs.exactly("convoy", "", loaded("cpython-3.2", LINUX), Fraction.of(4, 1)));
    }

    private void upgrades() {
        table.claim(
                        "upgrade-cpython-3.2",
                        "cpython-3.2",
                        "The new GIL answers messages 16 times later than without load")
                .published("20.1 s (20.2 s on slide 72); 1.29 s without load", SLIDES_67)
                .agrees(times("cpython-3.2", MAC, 20.1 / 1.29));
        table.claim("upgrade-worse", "cpython-3.2", "The new GIL answers messages later than the old one")
                .published("20.1 s instead of 12.3 s", "D. Beazley, RuPy 2011, slide 22")
                .notComparable("these are means, and in the worst case the old one has no bound");
        table.claim(
                        "ruby-1.8-equal",
                        "ruby-1.8",
                        "Beside an equal thread each of a message's four calls waits for 10 ms")
                .published("40.2 s for 1000 messages", "D. Beazley, RuPy 2011, slide 22")
                .agrees(new Waits(LATENCY, PER_MESSAGE, loaded("ruby-1.8", MAC), 4, "timer period"));
        table.claim(
                        "ruby-1.8-low",
                        "ruby-1.8",
                        "Beside a thread of lower priority only one of the calls waits for 10 ms")
                .published("10.0 s for 1000 messages", "D. Beazley, RuPy 2011, slide 22")
                .disagrees(
                        new Waits(
                                LATENCY,
                                PER_MESSAGE,
                                loaded("ruby-1.8", MAC).with("1 cpu priority -1, 1 io(4)"),
                                1,
                                "timer period"),
                        "the model's interpreter cannot know before a call whether its data is there, and lets others run"
                                + " at each; Ruby 1.8 asks select first, and an urgent thread whose data is there goes on");
        table.claim("priority", "priority-gil", "With priorities messages are answered as fast as without load")
                .published("1.21 s; 1.29 s without load, 20.2 s with the GIL of 3.2", SLIDE_72)
                .disagrees(times("priority-gil", MAC, 1.21 / 1.29), FIRST_INTERVAL);
        table.claim("priority-gain", "priority-gil", "Priorities make messages faster than with the GIL of 3.2")
                .published("1.21 s instead of 20.2 s", SLIDE_72)
                .agrees(Relation.lessThan(
                        LATENCY, PER_MESSAGE, loaded("priority-gil", LINUX), 1, loaded("cpython-3.2", LINUX)));
        table.claim(
                        "priority-cpued",
                        "priority-gil",
                        "A thread that sleeps for no time every millisecond starves those that compute")
                .published("two computing threads starve", "N. Aides, issue 7946 of CPython, message 101612")
                .disagrees(
                        new Both(
                                Holds.notEverywhere("starvation", List.of(cpued("priority-gil"))),
                                Holds.everywhere("starvation", List.of(cpued("cpython-3.2")))),
                        "it does, but in the model it does so with the GIL of 3.2 as well: who lets go and comes back at"
                                + " once wins the inner mutex from those that have to wake up");
    }

    private static Circumstances cpued(String policy) {
        return Circumstances.timed(policy, LINUX, "1 cpued, 2 cpu", 2).under(LockFairness.STRONG);
    }

    private static TimesSlower times(String policy, Os os, double ratio) {
        return new TimesSlower(
                LATENCY, PER_MESSAGE, loaded(policy, os), loaded(policy, os).with(ALONE), ratio);
    }

    private static Circumstances loaded(String policy, Os os) {
        return Circumstances.timed(policy, os, LOADED, 2);
    }
}
