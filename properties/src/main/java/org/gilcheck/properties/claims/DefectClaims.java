package org.gilcheck.properties.claims;

import java.util.List;
import org.gilcheck.model.machine.Os;
import org.gilcheck.model.machine.OsProfiles;

/** Defects that were released and mended: the property that tells the broken from the mended. */
final class DefectClaims {
    private static final Os LINUX = OsProfiles.LINUX;

    private DefectClaims() {}

    static List<Claim> all() {
        ClaimTable table = new ClaimTable();
        String gh = "issue 96387 of CPython";
        List<Circumstances> shutdown = List.of(
                Circumstances.untimed("regression-gh-96387-broken", LINUX, "1 finalizer, 1 cpu"),
                Circumstances.untimed("regression-gh-96387-broken", LINUX, "1 finalizer, 2 cpu"));
        table.claim(
                        "gh-96387",
                        "regression-gh-96387-broken",
                        "A daemon thread that exits leaves the main thread waiting for ever")
                .published("a program never ends (3.9 to 3.11.0, mended in 3.10.8 and 3.11.1)", gh)
                .agrees(Holds.notEverywhere("deadlock", shutdown));
        table.claim(
                        "gh-96387-mended",
                        "regression-gh-96387-published",
                        "A daemon thread that exits takes its request back, and the program ends")
                .published("mended in 3.10.8, 3.11.1 and 3.12", gh)
                .disagrees(
                        Holds.everywhere("deadlock", of("regression-gh-96387-published", shutdown)),
                        "the request is taken back after the mutex is unlocked, one step too late: in between the main"
                                + " thread can meet it and wait for ever");
        for (String version : List.of("3.12", "3.13")) {
            String policy = "cpython-" + version;
            table.claim("gh-96387-" + version, policy, "So it does in " + version)
                    .published("mended in 3.10.8, 3.11.1 and 3.12", gh)
                    .disagrees(
                            Holds.everywhere("deadlock", of(policy, shutdown.subList(0, 1))),
                            "the same step too late, in the policy that has all of the original's statements");
        }
        table.claim(
                        "gh-96387-fixed",
                        "regression-gh-96387-fixed",
                        "With the request taken back before the mutex is unlocked the program ends")
                .published("not published: what gilcheck suggests", "this table")
                .agrees(Holds.everywhere("deadlock", of("regression-gh-96387-fixed", shutdown)));
        List<Circumstances> yields = List.of(Circumstances.untimed("regression-ruby-yield-broken", LINUX, "3 cpu"));
        table.claim(
                        "ruby-yield",
                        "regression-ruby-yield-broken",
                        "Two threads that yield at the same time do nothing else for ever")
                .published("live lock on one or two CPUs", "ruby/ruby commit 82e6d95edc")
                .agrees(Holds.notEverywhere("livelock", yields));
        table.claim("ruby-yield-mended", "regression-ruby-yield-fixed", "A yield that waits for the other ends")
                .published("mended a day later", "ruby/ruby commit 82e6d95edc")
                .agrees(Holds.everywhere("livelock", of("regression-ruby-yield-fixed", yields)));
        List<Circumstances> computing = List.of(
                Circumstances.untimed("ocaml-3.12", LINUX, "2 cpu"),
                Circumstances.timed("ocaml-3.12", LINUX, "2 cpu", 2));
        table.claim("ocaml-2112", "ocaml-3.12", "A yield is followed by the yielder's own return")
                .published("10,000 and more yields before a switch", "ocaml/ocaml issue 2112")
                .agrees(Holds.notEverywhere("yield-switches", computing));
        table.claim("ocaml-2112-mended", "ocaml-4.09", "A yield hands over under the lock")
                .published("mended in 4.09", "ocaml/ocaml issue 2112")
                .agrees(Holds.everywhere("yield-switches", of("ocaml-4.09", computing)));
        List<Circumstances> esp32 = List.of(
                Circumstances.timed("regression-micropython-hog-broken", OsProfiles.FREERTOS, "2 cpu", 1),
                Circumstances.timed("regression-micropython-hog-broken", OsProfiles.FREERTOS, "2 cpu, 1 io", 1));
        table.claim("micropython-15423", "regression-micropython-hog-broken", "One thread keeps the lock for ever")
                .published("the other threads starve", "micropython/micropython issue 15423")
                .agrees(Holds.notEverywhere("starvation", esp32));
        table.claim(
                        "micropython-15423-mended",
                        "regression-micropython-hog-fixed",
                        "A yield to the system after every unlock lets the others run")
                .published("mended by commit 337742f6c7", "micropython/micropython issue 15423")
                .agrees(Holds.everywhere("starvation", of("regression-micropython-hog-fixed", esp32)));
        return table.rows();
    }

    private static List<Circumstances> of(String policy, List<Circumstances> others) {
        return others.stream().map(each -> each.of(policy)).toList();
    }
}
