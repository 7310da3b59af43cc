package org.gilcheck.properties.claims;

import java.util.List;
import java.util.Map;
import org.gilcheck.model.machine.Os;
import org.gilcheck.model.machine.OsProfiles;

/** For each policy the verdicts that the documents let one expect. */
final class VerdictClaims {
    private static final Os LINUX = OsProfiles.LINUX;
    private static final Os MAC = OsProfiles.MACOS_2011;

    private static final List<String> LARGE = List.of("ruby-1.9.3", "ruby-2.0");
    private static final String CONVOY =
            "a strict queue makes each of a message's four calls wait for the quantum on two cores, and about every second on"
                    + " one, where a woken thread takes the core of its waker at once";
    private static final String MUTEX_BEFORE_QUEUE =
            "before the queue stands a barging mutex: a thread that comes back from one call after the other locks it again"
                    + " within the wake delay of the other, which never gets as far as the queue; on fair mutexes nobody"
                    + " starves";

    private final ClaimTable table = new ClaimTable();

    private VerdictClaims() {}

    static List<Claim> all() {
        VerdictClaims claims = new VerdictClaims();
        claims.cpython2();
        claims.cpython3();
        claims.ruby();
        claims.ocaml();
        claims.references();
        return claims.table.rows();
    }

    private void cpython2() {
        for (String policy : List.of("cpython-2-linux", "cpython-2-macos")) {
            row(policy, policy.endsWith("linux") ? LINUX : MAC, Map.of())
                    .isSafe()
                    .starves()
                    .bypassesWithoutLimit()
                    .doesNotSwitch()
                    .callWaitsWithoutLimit()
                    .battles()
                    .isWorseOnMoreCores();
        }
        row("cpython-2-windows", OsProfiles.WINDOWS, Map.of())
                .isSafe()
                .starvesNobody("yes, N-1 slices")
                .bypassesOnceEach()
                .switches()
                .callWaits("one slice (100 ticks)", 1, "check interval")
                .doesNotBattle("yes");
    }

    private void cpython3() {
        for (String policy : List.of("cpython-3.2", "cpython-3.12", "cpython-3.13")) {
            row(policy, LINUX, Map.of())
                    .isSafe("yes (no with gh-96387)")
                    .starvesInARace()
                    .bypassesWithoutLimit()
                    .switches("yes if a request is set")
                    .callWaits("interval + opcode", 1, "switch interval")
                    .doesNotBattle("yes")
                    .isWorseOnMoreCores();
        }
        row(
                        "priority-gil",
                        LINUX,
                        Map.of(
                                "io-latency",
                                "until it has been asked once, a thread that computes counts as I/O-bound, so that the"
                                        + " first call waits for the interval"))
                .isSafe()
                .starvesTheLow("no for the CPU class", "1 cpu, 1 io")
                .bypassesWithoutLimit()
                .switches()
                .callWaits("about 0", 0, "switch interval")
                .doesNotBattle("yes")
                .isNotWorseOnMoreCores("yes");
    }

    private void ruby() {
        row("ruby-1.8", LINUX, Map.of())
                .isSafe()
                .starvesTheLow("no for low priority", "1 cpu priority -1, 1 cpu")
                .switches()
                .callWaits("10 ms per equal-priority thread", 1, "timer period")
                .doesNotBattle("yes");
        row("ruby-1.9.2", LINUX, Map.of())
                .isSafe()
                .starves()
                .bypassesWithoutLimit()
                .doesNotSwitch()
                .callWaitsWithoutLimit()
                .battles()
                .isWorseOnMoreCores();
        row(
                        "ruby-1.9.2 on a fair mutex",
                        "ruby-1.9.2",
                        MAC,
                        Map.of(
                                "gil-battle",
                                "a fair mutex is handed to whoever is woken for it, so that nobody is woken in vain; the"
                                        + " documents do not tell it from the barging one here"))
                .isSafe()
                .starvesNobody("yes")
                .bypassesOnceEach()
                .switches()
                .callWaits("10 ms", 1, "timer period")
                .battles()
                .isWorseOnMoreCores();
        row("ruby-fifo", LINUX, Map.of("starvation", MUTEX_BEFORE_QUEUE, "core-scaling", CONVOY))
                .isSafe()
                .starvesNobody("yes, (N-1) q")
                .bypassesOnceEach()
                .switches()
                .callWaitsForTwo("(N-1) 10 ms", 2, "timer period")
                .doesNotBattle("yes")
                .isNotWorseOnMoreCores("about");
        row("ruby-1.9.3", LINUX, Map.of())
                .isSafe("no in the first commits")
                .starvesInARace()
                .bypassesWithoutLimit()
                .switches()
                .callGrows("300 ms", "1 cpu, 1 io", 3, "time quantum", 16)
                .doesNotBattle("yes")
                .isNotWorseOnMoreCores("about");
        row("ruby-2.0", LINUX, Map.of())
                .isSafe()
                .starvesInARace()
                .bypassesWithoutLimit()
                .switches()
                .callGrows("100 ms", "1 cpu, 1 io", 1, "time quantum", 16)
                .doesNotBattle("yes")
                .isNotWorseOnMoreCores("about");
        row("ruby-2.6", LINUX, Map.of())
                .isSafe()
                .starvesInARace()
                .bypassesAboutN()
                .switches()
                .callGrows("N 100 ms", "2 cpu, 1 io", 2, "time quantum", 16)
                .doesNotBattle("yes")
                .isNotWorseOnMoreCores("about");
        row("ruby-3.3", LINUX, Map.of("starvation", MUTEX_BEFORE_QUEUE))
                .isSafe()
                .starvesNobody("yes, N q")
                .bypassesOnceEach()
                .switches()
                .callGrows("N 100 ms: quanta of 10 ticks of 10 ms, modelled as 2", "2 cpu, 1 io", 4, "timer period", 10)
                .doesNotBattle("yes")
                .isNotWorseOnMoreCores("about");
    }

    private void ocaml() {
        row(
                        "ocaml-3.12",
                        LINUX,
                        Map.of(
                                "io-latency",
                                "the yielder may win its lock back every time, so that a call has no bound; 50 ms are what"
                                        + " it takes from one yield to the next"))
                .isSafe()
                .starves()
                .bypassesWithoutLimit()
                .doesNotSwitch()
                .callWaits("50 ms", 1, "Thread_timeout")
                .isWorseOnMoreCores();
        row(
                        "ocaml-4.09",
                        LINUX,
                        Map.of(
                                "yield-switches",
                                "with three threads: one that goes off to block signals after it has unlocked, and a late"
                                        + " signal wakes the very thread that has just yielded"))
                .isSafe()
                .starvesInARace()
                .bypassesWithoutLimit()
                .switches()
                .callWaits("50 ms", 1, "Thread_timeout")
                .doesNotBattle("about")
                .isNotWorseOnMoreCores("about");
    }

    private void references() {
        row("strict-fifo", LINUX, Map.of())
                .isSafe()
                .starvesNobody("yes, (N-1) q")
                .bypassesOnceEach()
                .switches()
                .callWaitsForTwo("(N-1) q", 2, "quantum")
                .doesNotBattle("yes")
                .isNotWorseOnMoreCores("yes");
        row("ticket-fifo", LINUX, Map.of("core-scaling", CONVOY))
                .isSafe()
                .starvesNobody("yes, (N-1) q")
                .bypassesOnceEach()
                .switches()
                .callWaitsForTwo("(N-1) q", 2, "quantum")
                .doesNotBattle("yes")
                .isNotWorseOnMoreCores("yes");
        row("strict-hand-off", LINUX, Map.of()).isSafe().switches().doesNotBattle("yes");
        row("boosted-hand-off", LINUX, Map.of())
                .isSafe()
                .starvesNobody("should pass everything")
                .switches()
                .callWaits("should pass everything", 0, "quantum")
                .doesNotBattle("should pass everything")
                .isNotWorseOnMoreCores("yes");
    }

    private VerdictRow row(String policy, Os os, Map<String, String> disagreements) {
        return row(policy, policy, os, disagreements);
    }

    private VerdictRow row(String name, String policy, Os os, Map<String, String> disagreements) {
        return new VerdictRow(table, name, policy, os, LARGE.contains(policy), disagreements);
    }
}
