package org.gilcheck.reports;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.gilcheck.checker.Limits;
import org.gilcheck.model.machine.Clock;
import org.gilcheck.model.machine.Machine;
import org.gilcheck.model.machine.Scale;
import org.gilcheck.model.policies.Catalogue;
import org.gilcheck.model.scenario.Scenario;
import org.gilcheck.properties.Amounts;
import org.gilcheck.properties.jobs.CheckPlan;
import org.gilcheck.properties.jobs.Job;
import org.gilcheck.properties.jobs.Locks;
import org.gilcheck.properties.jobs.PolicySource;
import org.gilcheck.reports.charts.GrowthChart;
import org.gilcheck.reports.files.OutputDirectory;
import org.gilcheck.reports.growth.Axes;
import org.gilcheck.reports.growth.Growth;
import org.gilcheck.reports.growth.GrowthCsv;
import org.gilcheck.reports.growth.GrowthText;
import org.gilcheck.reports.results.ExitCode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gilcheck growth}: how the numbers of states grow with threads and cores. */
@Command(
        name = "growth",
        mixinStandardHelpOptions = true,
        description = {
            "Counts the states of policies with more and more threads and cores, and estimates how many threads fit into a"
                    + " memory.",
            "",
            "Equal threads are not taken for each other: 'gilcheck check' does so where it can, and gets further."
        },
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done, also where there are more states than were to be explored",
            "2:wrong usage, or a wrong policy",
            "4:a defect of gilcheck"
        },
        footer = {
            "",
            "Examples:",
            "  gilcheck growth cpython-3.2 ruby-fifo",
            "  gilcheck growth MyGil.java --workload io --threads-up-to 4 --out growth"
        })
final class GrowthCommand implements Callable<Integer> {
    private static final int LEAST_THREADS = 2;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private PolicyOptions policies = new PolicyOptions();

    @Option(
            names = "--workload",
            paramLabel = "WORKLOAD",
            description = "What the threads do; 'gilcheck list' has the workloads. Default: cpu")
    private String workload = "cpu";

    @Option(
            names = "--threads-up-to",
            paramLabel = "N",
            description = "The most threads under the untimed clock; the fewest are 2. Default: 6")
    private String mostThreads = "6";

    @Option(
            names = "--timed-threads",
            paramLabel = "N",
            description = "How many threads there are under the timed clock. Default: 3")
    private String timedThreads = "3";

    @Option(
            names = "--cores",
            split = ",",
            paramLabel = "N",
            description = "Numbers of cores under the timed clock. Default: 1,2,3,4")
    private List<String> cores = new ArrayList<>(List.of("1", "2", "3", "4"));

    @Option(
            names = "--max-states",
            paramLabel = "N",
            description = "Most states per scenario; beyond, it says only that there are more. Default: 10000000")
    private String maxStates = "10000000";

    @Option(names = "--time-limit", paramLabel = "TIME", description = "Longest time per scenario. Default: none")
    private @Nullable String timeLimit;

    @Option(
            names = "--memory",
            paramLabel = "SIZE",
            description = "The memory of the estimate; no more is used than there is. Default: 24g")
    private String memory = "24g";

    @Option(names = "--workers", paramLabel = "N", description = "Cores that explore together. Default: 1")
    private String workers = "1";

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Also writes growth.csv and the chart growth.svg into this folder.")
    private @Nullable Path out;

    @Option(names = "--quiet", description = "No progress on standard error.")
    private boolean quiet;

    @Override
    public Integer call() throws IOException {
        Axes axes = new Axes(
                workload,
                LEAST_THREADS,
                Amounts.count("--threads-up-to", mostThreads, LEAST_THREADS, Scenario.MOST_THREADS),
                Amounts.count("--timed-threads", timedThreads, 1, Scenario.MOST_THREADS),
                coreCounts());
        long bytes = Amounts.bytes("--memory", memory);
        Limits limits = limits();
        OutputDirectory directory = out == null ? null : OutputDirectory.at(out);
        PrintWriter err = spec.commandLine().getErr();
        List<Growth> all = new ArrayList<>();
        try (PolicyLoader loader = policies.loader()) {
            List<PolicySource> sources =
                    policies
                            .sources(loader, entry -> entry.kind() != Catalogue.Kind.REGRESSION && !entry.broken())
                            .stream()
                            .map(PolicySource::onFirstSystem)
                            .toList();
            for (PolicySource source : sources) {
                List<Job> untimed = jobs(source, axes.mixes(), List.of(1), Clock.UNTIMED);
                List<Job> timed = jobs(source, List.of(axes.timedMix()), axes.cores(), Clock.TIMED);
                all.add(Growth.of(untimed.get(0).row(), untimed, timed, limits, line -> {
                    if (!quiet) {
                        err.println(line);
                    }
                }));
            }
        }
        if (directory != null) {
            Map<String, String> files = new LinkedHashMap<>();
            files.put("growth.csv", GrowthCsv.of(axes, all));
            files.put("growth.svg", GrowthChart.of(axes, all));
            directory.writeTexts(files);
        }
        spec.commandLine().getOut().print(GrowthText.of(axes, all, bytes));
        spec.commandLine().getOut().flush();
        return ExitCode.OK;
    }

    private List<Integer> coreCounts() {
        List<Integer> counts = new ArrayList<>();
        for (String each : cores) {
            int count = Amounts.count("--cores", each, 1, Machine.MOST_CORES);
            if (!counts.contains(count)) {
                counts.add(count);
            }
        }
        return counts;
    }

    private Limits limits() {
        Limits limits = Limits.defaults()
                .withStates(Amounts.number("--max-states", maxStates, 1, Limits.MOST_STATES))
                .withWorkers(Amounts.count("--workers", workers, 1, 256));
        return timeLimit == null ? limits : limits.withTime(Amounts.time("--time-limit", timeLimit));
    }

    private static List<Job> jobs(PolicySource source, List<String> mixes, List<Integer> cores, Clock clock) {
        return new CheckPlan(
                        List.of(source),
                        List.of(),
                        Locks.all(List.of()),
                        mixes,
                        cores,
                        List.of(clock),
                        Scale.defaults(),
                        List.of())
                .jobs();
    }
}
