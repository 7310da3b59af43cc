package org.gilcheck.reports;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.gilcheck.properties.Amounts;
import org.gilcheck.properties.Choice;
import org.gilcheck.properties.UsageException;
import org.gilcheck.properties.spin.Spin;
import org.gilcheck.properties.spin.SpinNotFoundException;
import org.gilcheck.reports.benchmark.Benchmark;
import org.gilcheck.reports.benchmark.BenchmarkJson;
import org.gilcheck.reports.benchmark.BenchmarkText;
import org.gilcheck.reports.benchmark.Contest;
import org.gilcheck.reports.benchmark.MachineDescription;
import org.gilcheck.reports.benchmark.Model;
import org.gilcheck.reports.benchmark.Result;
import org.gilcheck.reports.benchmark.Suite;
import org.gilcheck.reports.results.ExitCode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gilcheck benchmark}: gilcheck and Spin on the same graphs, side by side. */
@Command(
        name = "benchmark",
        mixinStandardHelpOptions = true,
        description = {
            "Measures how fast gilcheck is, side by side with Spin on the same graphs.",
            "",
            "Each model is exported and compiled with gcc -O3. Then both do the same with it in turn, each time in a fresh"
                    + " process, gilcheck in a Java with the options with which this one was started. Memory is the largest"
                    + " resident set that the system has seen (wait4). With other programs running, the figures say little.",
            "",
            "Without --property, both find all states without reductions: gilcheck as 'gilcheck count', Spin depth-first and"
                    + " breadth-first. Searches that are too short to warm Java up are also timed in processes that search"
                    + " several times.",
            "With mutual-exclusion, lock-discipline or deadlock, both come to a verdict: gilcheck as 'gilcheck check', with"
                    + " its reductions; Spin with its partial-order reduction. Of deadlock Spin is only asked where it can"
                    + " tell: not with daemons, signals or several interpreters.",
            "With starvation, Spin searches for cycles (pan -a -f), gilcheck as 'gilcheck check'. Where one is found, nothing"
                    + " is measured."
        },
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all have found the same numbers of states and steps, or the same verdicts, however long it took",
            "2:wrong usage, a wrong policy, or no Spin",
            "3:incomplete: a contestant failed, or a model was not measured",
            "4:they have not: a defect of gilcheck"
        },
        footer = {
            "",
            "Defaults:",
            "  POLICY     for each kind of contest some from 500,000 to 36 million states; about 25 minutes",
            "  --threads  \"2 cpu\" where a POLICY is given",
            "  --clock    untimed",
            "  --os       the first one for which a policy is documented; else linux",
            "",
            "Examples:",
            "  gilcheck benchmark cpython-3.2 --threads \"3 cpu\" --threads \"4 cpu\" --threads \"2 cpu, 2 io\"",
            "  gilcheck benchmark cpython-3.2 --threads \"5 cpu\" --property mutual-exclusion,deadlock",
            "  gilcheck benchmark strict-fifo --threads \"5 cpu\" --property starvation",
            "  gilcheck benchmark peterson.4 --workers 2 --format json"
        })
final class BenchmarkCommand implements Callable<Integer> {
    private static final String SPIN = "spin";
    private static final int MOST_RUNS = 1000;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private ModelOptions options = new ModelOptions();

    @Option(
            names = "--property",
            split = ",",
            paramLabel = "PROPERTY",
            description = {
                "What to find out: starvation, or some of mutual-exclusion, lock-discipline, deadlock.",
                "Default: nothing but all states"
            })
    private List<String> properties = new ArrayList<>();

    @Option(names = "--against", paramLabel = "TOOL", description = "spin. Default: spin")
    private String against = SPIN;

    @Option(names = "--runs", paramLabel = "N", description = "How many times each explores each model. Default: 5")
    private String runs = "5";

    @Option(
            names = "--workers",
            paramLabel = "N",
            description = "Cores for each: 1, or 2 for gilcheck's workers and Spin's two multi-core modes. Default: 1")
    private String workers = "1";

    @Option(
            names = "--spin-memory",
            paramLabel = "SIZE",
            description = "Most memory for Spin, such as 4g. Default: three quarters of the machine's")
    private @Nullable String spinMemory;

    @Option(
            names = "--time-limit",
            paramLabel = "TIME",
            description = "Longest time for a run, such as 5m. Default: 1h")
    private @Nullable String timeLimit;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text, json. Default: text")
    private String format = "text";

    @Option(names = "--quiet", description = "No progress on standard error.")
    private boolean quiet;

    @Override
    public Integer call() throws IOException {
        Choice.of("tool", against, List.of(SPIN));
        Choice.of("format", format, List.of("text", "json"));
        MachineDescription machine = MachineDescription.ofThisOne();
        Contest contest = Contest.of(properties);
        Benchmark benchmark = new Benchmark(
                contest,
                Amounts.count("--runs", runs, 1, MOST_RUNS),
                Amounts.count("--workers", workers, 1, 2),
                spin(),
                (spinMemory == null ? machine.memoryBytes() / 4 * 3 : Amounts.bytes("--spin-memory", spinMemory)) >> 20,
                timeLimit == null ? Duration.ofHours(1) : Amounts.time("--time-limit", timeLimit));
        PrintWriter err = spec.commandLine().getErr();
        List<Result> results = new ArrayList<>();
        try (PolicyLoader loader = options.loader()) {
            for (Model model : options.models(loader, Suite.of(contest, benchmark.workers()))) {
                results.add(benchmark.of(model, line -> {
                    if (!quiet) {
                        err.println(line);
                    }
                }));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new UsageException("stopped before all was measured");
        }
        spec.commandLine()
                .getOut()
                .print(
                        format.equals("json")
                                ? BenchmarkJson.of(machine, contest, benchmark.workers(), results)
                                : BenchmarkText.of(machine, contest, benchmark.runs(), results));
        spec.commandLine().getOut().flush();
        if (!results.stream().allMatch(Result::doAllAgree)) {
            return ExitCode.INTERNAL;
        }
        return results.stream().anyMatch(Result::isIncomplete) ? ExitCode.INCOMPLETE : ExitCode.OK;
    }

    private static Spin spin() {
        try {
            return Spin.find();
        } catch (SpinNotFoundException absent) {
            throw new UsageException(String.valueOf(absent.getMessage()));
        }
    }
}
