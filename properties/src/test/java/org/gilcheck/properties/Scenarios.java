package org.gilcheck.properties;

import java.util.ArrayList;
import java.util.List;
import org.gilcheck.checker.Limits;
import org.gilcheck.checker.Progress;
import org.gilcheck.model.language.GilPolicy;
import org.gilcheck.model.language.Workload;
import org.gilcheck.model.machine.Clock;
import org.gilcheck.model.machine.Costs;
import org.gilcheck.model.machine.Machine;
import org.gilcheck.model.machine.Os;
import org.gilcheck.model.machine.Scale;
import org.gilcheck.model.policies.Catalogue;
import org.gilcheck.model.scenario.Scenario;
import org.gilcheck.model.scenario.ThreadSpec;
import org.gilcheck.model.workloads.CpuBound;
import org.gilcheck.model.workloads.IoBound;

/** Builds and checks scenarios for the tests. */
final class Scenarios {
    private Scenarios() {}

    static GilPolicy policy(String name) {
        return Catalogue.entries().stream()
                .filter(entry -> entry.name().equals(name))
                .findFirst()
                .orElseThrow()
                .create();
    }

    static Scenario untimed(GilPolicy policy, Os os, int cpuBound, int ioBound) {
        return new Scenario(
                policy,
                threads(cpuBound, ioBound),
                new Machine(1, os, Costs.defaults()),
                Clock.UNTIMED,
                Scale.defaults());
    }

    static Scenario timed(GilPolicy policy, Os os, int cpuBound, int ioBound, int cores) {
        return new Scenario(
                policy,
                threads(cpuBound, ioBound),
                new Machine(cores, os, Costs.defaults()),
                Clock.TIMED,
                Scale.defaults());
    }

    static Verdict verdict(Scenario scenario, Property property) {
        return new ScenarioCheck(scenario, Limits.defaults(), Progress.SILENT)
                .verdicts(List.of(property))
                .get(0);
    }

    /** A scenario of given threads on cores in time. */
    static Scenario timed(String policy, Os os, int cores, Scale scale, ThreadSpec... threads) {
        return new Scenario(
                policy(policy), List.of(threads), new Machine(cores, os, Costs.defaults()), Clock.TIMED, scale);
    }

    static ThreadSpec cpu() {
        return ThreadSpec.of(new CpuBound());
    }

    /** The echo server, with four calls a message. */
    static ThreadSpec echo() {
        return ThreadSpec.of(new IoBound(4, 1));
    }

    /** The numbers of a property, as text. */
    static List<String> bounds(Scenario scenario, Property property) {
        Verdict verdict = verdict(scenario, property);
        return verdict.bounds().stream().map(Bound::toString).toList();
    }

    private static List<ThreadSpec> threads(int cpuBound, int ioBound) {
        List<ThreadSpec> threads = new ArrayList<>();
        for (int i = 0; i < cpuBound + ioBound; i++) {
            Workload workload = i < cpuBound ? new CpuBound() : new IoBound(1, 1);
            threads.add(ThreadSpec.of(workload));
        }
        return threads;
    }
}
