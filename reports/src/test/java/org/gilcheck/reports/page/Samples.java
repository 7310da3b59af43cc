package org.gilcheck.reports.page;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gilcheck.checker.Limits;
import org.gilcheck.checker.Progress;
import org.gilcheck.model.machine.Clock;
import org.gilcheck.model.machine.Scale;
import org.gilcheck.model.policies.Catalogue;
import org.gilcheck.model.scenario.Scenario;
import org.gilcheck.properties.Property;
import org.gilcheck.properties.ScenarioCheck;
import org.gilcheck.properties.jobs.Job;
import org.gilcheck.properties.jobs.Locks;
import org.gilcheck.properties.jobs.PolicySource;
import org.gilcheck.properties.runs.Trace;
import org.gilcheck.properties.runs.Trace.Step;
import org.gilcheck.properties.thresholds.PropertyChoice;
import org.gilcheck.reports.results.Asked;
import org.gilcheck.reports.results.CheckReport;
import org.gilcheck.reports.results.Effort;
import org.gilcheck.reports.results.JobResult;
import org.gilcheck.reports.traces.Exhibit;

/** Reports and runs of policies that come with gilcheck. */
final class Samples {
    private Samples() {}

    /** Two threads that compute, under some policies and without time. */
    static CheckReport untimed(String property, String... policies) {
        return untimed(property, shipped(policies));
    }

    static CheckReport untimed(String property, List<PolicySource> policies) {
        return report(Clock.UNTIMED, "2 cpu", property, policies);
    }

    /** A thread that computes and one that does I/O, on two cores. */
    static CheckReport timed(String property, String... policies) {
        return report(Clock.TIMED, "1 cpu, 1 io", property, shipped(policies));
    }

    private static List<PolicySource> shipped(String... policies) {
        return Stream.of(policies)
                .map(policy -> PolicySource.of(Catalogue.entry(policy)))
                .toList();
    }

    private static CheckReport report(Clock clock, String threads, String properties, List<PolicySource> policies) {
        List<Property> asked = new ArrayList<>();
        for (String property : properties.split(",", -1)) {
            asked.add(PropertyChoice.of(property));
        }
        List<JobResult> results = new ArrayList<>();
        for (PolicySource source : policies) {
            results.add(result(
                    new Job(source, source.systems().get(0), Locks.WEAK, threads, clock, 2, Scale.defaults(), asked)));
        }
        return new CheckReport(new Asked(asked, asked, List.of()), results);
    }

    private static JobResult result(Job job) {
        Scenario scenario = job.scenario();
        ScenarioCheck check = new ScenarioCheck(scenario, Limits.defaults(), Progress.SILENT);
        return new JobResult(
                job, scenario.bits(), check.verdicts(job.properties()), new Effort(Duration.ofSeconds(1), 1));
    }

    /** T0 never gets the GIL, and the timer thread does not help; with a loop and a daemon. */
    static Exhibit starvation() {
        return Found.STARVATION;
    }

    /** T1 wakes up in vain again and again; with a loop, times and cores. */
    static Exhibit battle() {
        return Found.BATTLE;
    }

    /** Looked for once. */
    private static final class Found {
        static final Exhibit STARVATION =
                Exhibit.of(untimed("starvation", "ruby-1.9.2").counterexamples().get(0));
        static final Exhibit BATTLE = firstBound(timed("io-latency", "cpython-2-linux"));

        private static Exhibit firstBound(CheckReport report) {
            return Exhibit.of(report.bounds(report.rows().get(0)).get(0));
        }
    }

    /** The same, round and round, until there are so many steps. */
    static Exhibit longBattle(int length) {
        Exhibit battle = battle();
        Trace trace = battle.trace();
        List<Step> steps = new ArrayList<>(trace.steps());
        long round = trace.time(steps.size()) - trace.time(trace.loopStart());
        for (int i = trace.loopStart(); steps.size() < length; i++) {
            Step before = steps.get(i);
            steps.add(new Step(
                    steps.size() + 1,
                    before.time() + round,
                    before.thread(),
                    before.text(),
                    before.events(),
                    before.changes(),
                    before.standings()));
        }
        Trace longer = new Trace(
                trace.threads(),
                trace.timeUnit(),
                trace.cores(),
                trace.variables(),
                trace.start(),
                steps,
                steps.size(),
                List.of());
        return new Exhibit(
                battle.title(), battle.meaning(), battle.where(), battle.facts(), "", "", longer, battle.machine());
    }
}
