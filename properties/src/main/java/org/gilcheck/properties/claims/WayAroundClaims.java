package org.gilcheck.properties.claims;

import java.util.List;
import org.gilcheck.checker.Fraction;
import org.gilcheck.model.machine.Os;
import org.gilcheck.model.machine.OsProfiles;

/** Ways around a GIL, and what they are said to bring. */
final class WayAroundClaims {
    private static final Os LINUX = OsProfiles.LINUX;
    private static final String SHIH = "T. Shih, PyCon APAC 2015";

    private WayAroundClaims() {}

    static List<Claim> all() {
        ClaimTable table = new ClaimTable();
        processes(table);
        extensions(table);
        Circumstances loop = Circumstances.timed("cpython-2-linux", LINUX, "1 event-loop(20)", 2);
        table.claim(
                        "event-loop",
                        "cpython-2-linux",
                        "In a cooperative event loop a message waits for the longest callback, and for no GIL")
                .published("callbacks run to completion", SHIH)
                .agrees(NumberIs.exactly("io-latency", "per message", loop, Fraction.of(21, 1)));
        table.claim("interpreters", "cpython-3.12", "Interpreters with a GIL each scale as processes do")
                .published("a GIL per interpreter", "PEP 684")
                .agrees(Relation.atLeast(
                        "efficiency",
                        "",
                        Circumstances.timed("cpython-3.12", LINUX, "1 cpu, 1 cpu in 1", 2),
                        2,
                        Circumstances.timed("cpython-3.12", LINUX, "1 cpu", 2)));
        table.claim("no-lock", "no-gil", "Threads in C use all cores")
                .published("1.11 s with load, 1.13 s without", "D. Beazley, RuPy 2011, slide 17")
                .agrees(Relation.atLeast(
                        "efficiency",
                        "",
                        Circumstances.timed("no-gil", LINUX, "2 cpu", 2),
                        2,
                        Circumstances.timed("no-gil", LINUX, "1 cpu", 2)));
        return table.rows();
    }

    private static void processes(ClaimTable table) {
        Circumstances apart = Circumstances.timed("cpython-2-linux", LINUX, "1 cpu, 1 cpu in 1", 2);
        table.claim("processes", "cpython-2-linux", "Two processes do twice the work of one on two cores")
                .published("every process has a GIL of its own", SHIH)
                .agrees(Relation.atLeast("efficiency", "", apart, 2, apart.with("1 cpu")));
        table.claim("processes-wait", "cpython-2-linux", "No process waits for the GIL of another")
                .published("every process has a GIL of its own", SHIH)
                .agrees(NumberIs.exactly("wait", "", apart, Fraction.of(0, 1)));
        table.claim("pool", "cpython-2-linux", "A pool of three workers on four cores does three times the work")
                .published("multiprocessing.Pool, Parallel Python", SHIH)
                .agrees(Relation.atLeast(
                        "efficiency",
                        "",
                        apart.with("1 cpu, 1 cpu in 1, 1 cpu in 2").on(4),
                        3,
                        apart.with("1 cpu").on(4)));
        Circumstances queue = Circumstances.timed("cpython-2-linux", LINUX, "1 put, 1 get", 2);
        Circumstances pipe = queue.with("1 send, 1 receive in 1");
        table.claim(
                        "queue",
                        "cpython-2-linux",
                        "A queue between processes costs more than one between threads, by the price of an item")
                .published("a million items: 14.23 s between processes, 7.76 s between threads", SHIH)
                .disagrees(
                        Relation.lessThan("efficiency", "", pipe, 1, queue),
                        "an item costs some ten microseconds, less than the least time that the model tells apart, a wake"
                                + " delay; with --scale \"queue item=4\" it is 1/6 against 1/3");
        table.claim("queue-alone", "cpython-2-linux", "A queue costs more than no threads at all")
                .published("7.76 s between threads, 2.74 s in a single thread", SHIH)
                .agrees(Relation.lessThan("efficiency", "", queue, 1, queue.with("1 cpu")));
    }

    private static void extensions(ClaimTable table) {
        String counts = "45,524 counts of the other thread while the GIL is held, 48,049,276 while it is given up";
        Circumstances held = Circumstances.timed("cpython-2-windows", OsProfiles.WINDOWS, "1 cpu, 1 c-held", 2);
        table.claim(
                        "c-held",
                        "cpython-2-windows",
                        "Beside C code that keeps the GIL another thread waits for as many whole calls as a check interval has ticks (2 here)")
                .published(counts, SHIH)
                .agrees(new Slope("wait", "", held, 2, "C call", 10, 10));
        table.claim("c-held-messages", "cpython-2-windows", "and so does each blocking call of a message")
                .published(counts, SHIH)
                .agrees(new Slope("io-latency", "per call", held.with("1 io, 1 c-held"), 2, "C call", 10, 10));
        table.claim(
                        "c-released",
                        "cpython-2-windows",
                        "Beside C code that gives the GIL up it does not wait for the call")
                .published(counts, SHIH)
                .agrees(new Waits("wait", "", held.with("1 cpu, 1 c-released"), 0, "C call"));
    }
}
