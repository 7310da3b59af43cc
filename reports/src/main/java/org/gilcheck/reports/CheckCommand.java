package org.gilcheck.reports;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.gilcheck.checker.Limits;
import org.gilcheck.model.machine.Machine;
import org.gilcheck.model.policies.Catalogue;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gilcheck check}: explores policies over threads, cores and clocks, and reports verdicts. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Checks policies in all combinations of threads, cores, operating systems and clocks.",
        sortOptions = false,
        footer = {
            "",
            "Without a POLICY all that come with gilcheck are checked, with 2 to 4 threads.",
            "",
            "Examples:",
            "  gilcheck check cpython-3.2 --threads \"2 cpu, 1 io\" --cores 1,2,4",
            "  gilcheck check MyGil.java --property mutual-exclusion,deadlock --clock untimed",
            "  gilcheck check ruby-1.9.2 --os linux,macos-2011 --scale \"timer period=8\" --out report",
            "  gilcheck check com.example.MyGil --classpath target/classes"
        })
final class CheckCommand implements Callable<Integer> {
    private static final List<String> USUAL_THREADS = List.of("2 cpu", "1 cpu, 1 io", "2 cpu, 1 io");
    private static final List<String> ALL_THREADS = List.of("2 cpu", "1 cpu, 1 io", "2 cpu, 1 io", "4 cpu");

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(
            arity = "0..*",
            paramLabel = "POLICY",
            description = "A name from 'gilcheck list', a Java source file, or a class on --classpath.")
    private List<String> policies = new ArrayList<>();

    @Option(
            names = "--threads",
            paramLabel = "MIX",
            description = {
                "The program's threads, such as \"2 cpu, 1 io\"; give it several times to check several mixes.",
                "A thread: [COUNT] cpu | io[(CALLS[,TICKS])] [priority N] [in INTERPRETER]",
                "Default: \"2 cpu\", \"1 cpu, 1 io\" and \"2 cpu, 1 io\"; without a POLICY also \"4 cpu\"."
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

    @Option(names = "--property", split = ",", paramLabel = "PROPERTY", description = "Properties. Default: all")
    private List<String> properties = new ArrayList<>();

    @Option(
            names = "--scale",
            paramLabel = "NAME=N",
            description = "Units of time for a named duration, or the number for a named constant, of the policy.")
    private List<String> scale = new ArrayList<>();

    @Option(names = "--classpath", paramLabel = "PATH", description = "Where to find policies that are classes.")
    private String classPath = "";

    @Option(names = "--max-states", paramLabel = "N", description = "Most states per scenario. Default: as many as fit")
    private @Nullable String maxStates;

    @Option(
            names = "--max-memory",
            paramLabel = "SIZE",
            description = "Most memory for states, such as 512m or 4g. Default: half of the heap")
    private @Nullable String maxMemory;

    @Option(names = "--time-limit", paramLabel = "TIME", description = "Longest time per scenario, such as 30s or 5m.")
    private @Nullable String timeLimit;

    @Option(names = "--workers", paramLabel = "N", description = "Scenarios checked at a time. Default: one per core")
    private @Nullable String workers;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text, json. Default: text")
    private String format = "text";

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Also writes report.txt, report.json and each counterexample into this folder.")
    private @Nullable Path out;

    @Option(names = "--quiet", description = "No progress on standard error.")
    private boolean quiet;

    @Override
    public Integer call() throws IOException {
        Choice.of("format", format, List.of("text", "json"));
        try (PolicyLoader loader = PolicyLoader.of(classPath)) {
            CheckPlan plan = new CheckPlan(
                    sources(loader),
                    OsChoice.all(systems),
                    mixes(),
                    coreCounts(),
                    ClockChoice.all(clocks),
                    ScaleOption.parse(scale),
                    PropertyChoice.all(properties));
            ScaleOption.check(ScaleOption.parse(scale), plan.jobs());
            int parallel = workers == null
                    ? Runtime.getRuntime().availableProcessors()
                    : Amounts.count("--workers", workers, 1, 256);
            OutputDirectory directory = out == null ? null : OutputDirectory.at(out);
            List<JobResult> results = new CheckRunner(limits(), parallel, progress()).run(plan.jobs());
            CheckReport report = new CheckReport(plan.properties(), results);
            print(report, directory);
            return report.exitCode();
        }
    }

    private void print(CheckReport report, @Nullable OutputDirectory directory) {
        PrintWriter writer = spec.commandLine().getOut();
        writer.print(format.equals("json") ? JsonReport.of(report) : TextReport.of(report));

        if (directory != null) {
            directory.write(report);
        }
    }

    private List<PolicySource> sources(PolicyLoader loader) {
        List<String> given = new ArrayList<>(policies);
        if (given.isEmpty()) {
            for (Catalogue.Entry entry : Catalogue.entries()) {
                given.add(entry.name());
            }
        }
        List<PolicySource> sources = new ArrayList<>();
        for (String each : given) {
            sources.add(Job.load(loader, each));
        }
        return sources;
    }

    private List<String> mixes() {
        if (!threads.isEmpty()) {
            return threads;
        }
        return policies.isEmpty() ? ALL_THREADS : USUAL_THREADS;
    }

    private List<Integer> coreCounts() {
        List<Integer> counts = new ArrayList<>();
        for (String each : cores.isEmpty() ? List.of("1", "2", "4") : cores) {
            counts.add(Amounts.count("--cores", each, 1, Machine.MOST_CORES));
        }
        return counts;
    }

    private Limits limits() {
        Limits limits = Limits.defaults();
        if (maxStates != null) {
            limits = limits.withStates(Amounts.number("--max-states", maxStates, 1, Limits.MOST_STATES));
        }
        if (maxMemory != null) {
            limits = limits.withBytes(Amounts.bytes("--max-memory", maxMemory));
        }
        if (timeLimit != null) {
            limits = limits.withTime(Amounts.time("--time-limit", timeLimit));
        }
        return limits;
    }

    private ProgressLine progress() {
        return quiet
                ? ProgressLine.silent()
                : ProgressLine.to(spec.commandLine().getErr());
    }
}
