package org.gilcheck.reports;

import java.util.ArrayList;
import java.util.List;
import org.gilcheck.model.machine.Clock;
import org.gilcheck.model.machine.Machine;
import org.gilcheck.properties.Amounts;
import org.gilcheck.properties.jobs.CheckPlan;
import org.gilcheck.properties.jobs.ClockChoice;
import org.gilcheck.properties.jobs.Locks;
import org.gilcheck.properties.jobs.OsChoice;
import org.gilcheck.properties.jobs.PolicySource;
import org.gilcheck.properties.jobs.ScaleText;
import org.gilcheck.reports.results.Asked;
import picocli.CommandLine.Option;

/** The options that say in which scenarios policies are checked. What stands for those left out is up to the command. */
final class ScenarioOptions {
    @Option(
            names = "--threads",
            paramLabel = "MIX",
            description = {
                "The program's threads, such as \"2 cpu, 1 io\"; give it several times to check several mixes.",
                "A thread: [COUNT] WORKLOAD[(NUMBER[,NUMBER])] [priority N] [in INTERPRETER]; 'gilcheck list' has the workloads."
            })
    private List<String> threads = new ArrayList<>();

    @Option(names = "--cores", split = ",", paramLabel = "N", description = "Numbers of cores, for the timed clock.")
    private List<String> cores = new ArrayList<>();

    @Option(names = "--os", split = ",", paramLabel = "OS", description = "Operating system profiles.")
    private List<String> systems = new ArrayList<>();

    @Option(names = "--clock", split = ",", paramLabel = "CLOCK", description = "untimed, timed. Default: both")
    private List<String> clocks = new ArrayList<>();

    @Option(
            names = "--fairness",
            split = ",",
            paramLabel = "LOCKS",
            description = {
                "What is assumed of locks, beyond the profile. Default: weak",
                "weak: nothing; whoever waits for a lock may lose every race for it",
                "strong: whoever tries again and again gets it some time, on fair runs",
                "fifo: it goes to whoever has waited longest"
            })
    private List<String> locks = new ArrayList<>();

    @Option(
            names = "--scale",
            paramLabel = "NAME=N",
            description = "Units of time for a named duration, or the number for a named constant, of the policy.")
    private List<String> scale = new ArrayList<>();

    /**
     * All combinations.
     *
     * @param usualThreads the mixes without {@code --threads}
     * @param usualCores the numbers of cores without {@code --cores}
     */
    CheckPlan plan(List<PolicySource> sources, List<String> usualThreads, List<Integer> usualCores, Asked asked) {
        return plan(sources, usualThreads, usualCores, ClockChoice.all(List.of()), asked);
    }

    /** The same with other clocks where none is given. */
    CheckPlan plan(
            List<PolicySource> sources,
            List<String> usualThreads,
            List<Integer> usualCores,
            List<Clock> usualClocks,
            Asked asked) {
        threads.forEach(ThreadSyntax::parse);
        CheckPlan plan = new CheckPlan(
                sources,
                OsChoice.all(systems),
                Locks.all(locks),
                threads.isEmpty() ? usualThreads : threads,
                cores.isEmpty() ? usualCores : coreCounts(),
                clocks.isEmpty() ? usualClocks : ClockChoice.all(clocks),
                ScaleText.parse("--scale", scale),
                asked.properties());
        ScaleText.check(ScaleText.parse("--scale", scale), plan.jobs());
        return plan;
    }

    /** The options that were given. */
    List<String> given() {
        List<String> names = new ArrayList<>();
        if (!threads.isEmpty()) {
            names.add("--threads");
        }
        if (!cores.isEmpty()) {
            names.add("--cores");
        }
        if (!systems.isEmpty()) {
            names.add("--os");
        }
        if (!clocks.isEmpty()) {
            names.add("--clock");
        }
        if (!locks.isEmpty()) {
            names.add("--fairness");
        }
        if (!scale.isEmpty()) {
            names.add("--scale");
        }
        return names;
    }

    private List<Integer> coreCounts() {
        List<Integer> counts = new ArrayList<>();
        for (String each : cores) {
            counts.add(Amounts.count("--cores", each, 1, Machine.MOST_CORES));
        }
        return counts;
    }
}
