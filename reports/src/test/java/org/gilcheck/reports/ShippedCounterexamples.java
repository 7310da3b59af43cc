package org.gilcheck.reports;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.List;
import java.util.stream.Stream;
import org.gilcheck.checker.Limits;
import org.gilcheck.model.machine.Clock;
import org.gilcheck.model.machine.Scale;
import org.gilcheck.model.policies.Catalogue;
import org.gilcheck.properties.jobs.CheckPlan;
import org.gilcheck.properties.jobs.Locks;
import org.gilcheck.properties.jobs.PolicySource;
import org.gilcheck.reports.results.Asked;
import org.gilcheck.reports.results.CheckReport;
import org.gilcheck.reports.traces.Exhibit;

/** What is found wrong with the policies that come with gilcheck, in scenarios that take no time. */
public final class ShippedCounterexamples {
    private static final int MOST_STATES = 1_000;
    private static final CheckReport UNTIMED = check(Clock.UNTIMED);
    private static final CheckReport TIMED = check(Clock.TIMED);
    private static final List<Exhibit> EXHIBITS = Stream.of(UNTIMED, TIMED)
            .flatMap(report -> report.counterexamples().stream())
            .map(Exhibit::of)
            .toList();

    private ShippedCounterexamples() {}

    /** All policies, some of their cells violated, some bounded. */
    public static CheckReport report() {
        return TIMED;
    }

    /** One for each violated cell, without time and with it. */
    public static List<Exhibit> exhibits() {
        return EXHIBITS;
    }

    private static CheckReport check(Clock clock) {
        return check(
                Catalogue.entries().stream().map(PolicySource::of).toList(),
                Asked.of(List.of(), List.of()),
                clock,
                MOST_STATES);
    }

    /** What is found in two threads that compute. */
    public static CheckReport check(List<PolicySource> policies, Asked asked, Clock clock, long mostStates) {
        CheckPlan plan = new CheckPlan(
                policies,
                List.of(),
                List.of(Locks.WEAK),
                List.of("2 cpu"),
                List.of(2),
                List.of(clock),
                Scale.defaults(),
                asked.properties());
        return new CheckRunner(
                        Limits.defaults().withStates(mostStates),
                        2,
                        ProgressLine.to(new PrintWriter(Writer.nullWriter()), true))
                .report(asked, plan);
    }

    /** What is found wrong with a policy that has another name, or comes from elsewhere. */
    public static CheckReport renamed(String policy, String name, String given) {
        PolicySource source = PolicySource.of(Catalogue.entry(policy));
        return check(
                List.of(new PolicySource(
                        name,
                        given,
                        source.summary(),
                        source.systems().subList(0, 1),
                        source.broken(),
                        source.type(),
                        source.maker(),
                        "")),
                Asked.of(List.of("mutual-exclusion", "starvation", "deadlock"), List.of()),
                Clock.UNTIMED,
                MOST_STATES);
    }
}
