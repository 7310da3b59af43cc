package org.gilcheck.reports;

import java.util.ArrayList;
import java.util.List;
import org.gilcheck.model.machine.Machine;
import picocli.CommandLine.Option;

/** The options of {@code check} that say in which scenarios. */
final class ScenarioOptions {
    private static final List<String> USUAL_THREADS = List.of("2 cpu", "1 cpu, 1 io", "2 cpu, 1 io");

    @Option(
            names = "--threads",
            paramLabel = "MIX",
            description = {
                "The program's threads, such as \"2 cpu, 1 io\"; give it several times to check several mixes.",
                "A thread: [COUNT] WORKLOAD[(NUMBER[,NUMBER])] [priority N] [in INTERPRETER]; 'gilcheck list' has the workloads.",
                "Default: \"2 cpu\", \"1 cpu, 1 io\" and \"2 cpu, 1 io\"."
            })
    private List<String> threads = new ArrayList<>();

    @Option(
            names = "--cores",
            split = ",",
            paramLabel = "N",
            description = "Numbers of cores, for the timed clock. Default: 1,2,4")
    private List<String> cores = new ArrayList<>();

    @Option(
            names = "--os",
            split = ",",
            paramLabel = "OS",
            description = "Operating system profiles. Default: those for which a policy is documented; else linux")
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

    /** All combinations. */
    CheckPlan plan(List<PolicySource> sources, Asked asked) {
        CheckPlan plan = new CheckPlan(
                sources,
                OsChoice.all(systems),
                Locks.all(locks),
                threads.isEmpty() ? USUAL_THREADS : threads,
                coreCounts(),
                ClockChoice.all(clocks),
                ScaleOption.parse(scale),
                asked.properties());
        ScaleOption.check(ScaleOption.parse(scale), plan.jobs());
        return plan;
    }

    private List<Integer> coreCounts() {
        List<Integer> counts = new ArrayList<>();
        for (String each : cores.isEmpty() ? List.of("1", "2", "4") : cores) {
            counts.add(Amounts.count("--cores", each, 1, Machine.MOST_CORES));
        }
        return counts;
    }
}
