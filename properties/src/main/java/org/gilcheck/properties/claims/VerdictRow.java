package org.gilcheck.properties.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gilcheck.checker.Fraction;
import org.gilcheck.model.machine.Os;
import org.gilcheck.properties.LockFairness;

/** The verdicts to be expected of one policy, each a claim, in the scenarios that serve for all policies. */
final class VerdictRow {
    private static final String SOURCE = "what the documents let one expect";

    private final ClaimTable table;
    private final String name;
    private final String policy;
    private final Map<String, String> disagreements;
    private final List<Circumstances> two;
    private final List<Circumstances> all;
    private final Circumstances computing;
    private final Circumstances messages;
    private final Circumstances echo;

    /**
     * A row.
     *
     * @param name what the claims are called by
     * @param large whether three threads have too many states
     * @param disagreements why the model disagrees, by property
     */
    VerdictRow(ClaimTable table, String name, String policy, Os os, boolean large, Map<String, String> disagreements) {
        this.table = table;
        this.name = name;
        this.policy = policy;
        this.disagreements = disagreements;
        computing = Circumstances.timed(policy, os, "2 cpu", 2);
        messages = computing.with("1 cpu, 1 io");
        echo = computing.with("1 cpu, 1 io(4)");
        two = List.of(computing.on(0), computing.on(1), computing);
        all = new ArrayList<>(two);
        all.addAll(List.of(messages.on(0), messages.on(1), messages));
        if (!large) {
            all.addAll(List.of(computing.with("3 cpu"), computing.with("2 cpu, 1 io")));
        }
    }

    VerdictRow isSafe() {
        return isSafe("yes");
    }

    /** Every policy excludes, ends in no deadlock and loses no wake-up, here where it was mended. */
    VerdictRow isSafe(String publishedOfDeadlock) {
        add("mutual-exclusion", "No two threads hold the GIL", "yes", Holds.everywhere("mutual-exclusion", all));
        add("deadlock", "No thread is stuck", publishedOfDeadlock, Holds.everywhere("deadlock", all));
        add("lost-wakeup", "No wake-up is lost", publishedOfDeadlock, Holds.everywhere("lost-wakeup", all));
        return this;
    }

    /** Nobody waits for ever if the locks inside are no race. */
    VerdictRow starvesNobody(String published) {
        add("starvation", "No thread starves", published, Holds.everywhere("starvation", strong(all)));
        return this;
    }

    /** Even where but two threads compute, and though whoever tries again and again gets the locks inside. */
    VerdictRow starves() {
        add("starvation", "Threads starve", "no", Holds.notEverywhere("starvation", strong(two)));
        return this;
    }

    /** Only if the locks inside, or who is woken, are a race; and not where but two threads compute. */
    VerdictRow starvesInARace() {
        add(
                "starvation",
                "Threads starve only where barging, or the order of waking, is against them",
                "no*",
                new Both(Holds.notEverywhere("starvation", all), Holds.everywhere("starvation", strong(two))));
        return this;
    }

    /** Threads of a lower class do, whatever the locks do, and where nobody starves who has no classes. */
    VerdictRow starvesTheLow(String published, String threads) {
        Circumstances classes = messages.with(threads).under(LockFairness.STRONG);
        add(
                "starvation",
                "Threads of a lower class starve",
                published,
                Holds.notEverywhere("starvation", List.of(classes)));
        return this;
    }

    /** Each other thread goes first at most once. */
    VerdictRow bypassesOnceEach() {
        add(
                "bypass",
                "A waiting thread is bypassed N - 1 times at most",
                "N-1",
                new Both(
                        NumberIs.exactly("bypass", "", computing, Fraction.of(1, 1)),
                        NumberIs.exactly("bypass", "", computing.with("3 cpu"), Fraction.of(2, 1))));
        return this;
    }

    VerdictRow bypassesAboutN() {
        add(
                "bypass",
                "A waiting thread is bypassed about N times at most",
                "about N",
                NumberIs.atMost("bypass", "", computing.with("3 cpu"), Fraction.of(4, 1)));
        return this;
    }

    VerdictRow bypassesWithoutLimit() {
        add(
                "bypass",
                "A waiting thread is bypassed without a limit",
                "unbounded",
                NumberIs.unbounded("bypass", "", messages));
        return this;
    }

    VerdictRow switches() {
        return switches("yes");
    }

    VerdictRow switches(String published) {
        add("yield-switches", "A forced yield switches", published, Holds.everywhere("yield-switches", all));
        return this;
    }

    VerdictRow doesNotSwitch() {
        add("yield-switches", "A forced yield may not switch", "no", Holds.notEverywhere("yield-switches", all));
        return this;
    }

    /** A blocking call beside a computing thread waits for so many times a duration. */
    VerdictRow callWaits(String published, long factor, String number) {
        add(
                "io-latency",
                "A blocking call waits for the GIL " + factor + " x " + number,
                published,
                new Waits("io-latency", "per call", messages, factor, number));
        return this;
    }

    /** As {@link #callWaits}, for a time of which no formula is recognised. */
    VerdictRow callGrows(String published, String threads, int factor, String number, int from) {
        add(
                "io-latency",
                "A blocking call waits for the GIL " + factor + " x " + number + " (" + threads + ")",
                published,
                new Slope("io-latency", "per call", messages.with(threads), factor, number, from, 8));
        return this;
    }

    /** The same beside two computing threads. */
    VerdictRow callWaitsForTwo(String published, long factor, String number) {
        add(
                "io-latency",
                "A blocking call beside two threads waits for the GIL " + factor + " x " + number,
                published,
                new Waits("io-latency", "per call", messages.with("2 cpu, 1 io"), factor, number));
        return this;
    }

    VerdictRow callWaitsWithoutLimit() {
        add(
                "io-latency",
                "A blocking call waits for the GIL without a limit",
                "unbounded",
                NumberIs.unbounded("io-latency", "per call", messages));
        return this;
    }

    VerdictRow battles() {
        add(
                "gil-battle",
                "Threads are woken in vain without a limit",
                "no",
                NumberIs.unbounded("gil-battle", "per request", computing));
        return this;
    }

    VerdictRow doesNotBattle(String published) {
        add(
                "gil-battle",
                "Threads are woken in vain a few times at most",
                published,
                NumberIs.atMost("gil-battle", "per request", computing, Fraction.of(3, 1)));
        return this;
    }

    VerdictRow isWorseOnMoreCores() {
        add(
                "core-scaling",
                "A message of four calls takes at least twice as long on two cores as on one",
                "no",
                Relation.atLeast("io-latency", "per message", echo, 2, echo.on(1)));
        return this;
    }

    /** Wake delays, which every hand-over on two cores costs, do not double a message's time. */
    VerdictRow isNotWorseOnMoreCores(String published) {
        add(
                "core-scaling",
                "A message of four calls takes less than twice as long on two cores as on one",
                published,
                Relation.lessThan("io-latency", "per message", echo, 2, echo.on(1)));
        return this;
    }

    private void add(String property, String statement, String published, Expectation expectation) {
        ClaimTable.Row row = table.claim("verdict " + name + " " + property, policy, statement)
                .published(published, SOURCE);
        String why = disagreements.get(property);
        if (why == null) {
            row.agrees(expectation);
        } else {
            row.disagrees(expectation, why);
        }
    }

    private static List<Circumstances> strong(List<Circumstances> scenarios) {
        return scenarios.stream().map(where -> where.under(LockFairness.STRONG)).toList();
    }
}
