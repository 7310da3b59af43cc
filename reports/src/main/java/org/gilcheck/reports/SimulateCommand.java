package org.gilcheck.reports;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.gilcheck.properties.Amounts;
import org.gilcheck.properties.Choice;
import org.gilcheck.properties.UsageException;
import org.gilcheck.properties.simulation.RunResult;
import org.gilcheck.properties.simulation.Setup;
import org.gilcheck.properties.simulation.Simulation;
import org.gilcheck.properties.simulation.Times;
import org.gilcheck.reports.files.OutputFile;
import org.gilcheck.reports.results.ExitCode;
import org.gilcheck.reports.simulation.SimulationJson;
import org.gilcheck.reports.simulation.SimulationText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gilcheck simulate}: what typically happens, with the constants of a real machine. */
@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        description = {
            "Simulates a policy with real durations: the steps of the model, taken at random as an operating system might.",
            "",
            "The same seed gives the same output, byte for byte."
        },
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:no safety property is violated on these runs, which proves nothing",
            "1:mutual-exclusion, lock-discipline or deadlock is violated on some run",
            "2:wrong usage, or a wrong policy",
            "4:a defect of gilcheck"
        },
        footer = {
            "",
            "Defaults:",
            "  --threads  \"1 cpu, 1 io(4)\"",
            "  --cores    4",
            "  --os       the first one for which the policy is documented; else linux",
            "",
            "Examples:",
            "  gilcheck simulate cpython-3.2 --for 60s --runs 10",
            "  gilcheck simulate cpython-2-macos --threads \"2 cpu\" --cores 1 --set \"tick=20ns\"",
            "  gilcheck simulate ruby-1.9.2 --os macos-2011 --trace convoy.html",
            "  gilcheck simulate MyGil.java --set \"switch interval=1ms\" --format json"
        })
final class SimulateCommand implements Callable<Integer> {
    private static final int MOST_RUNS = 1000;
    private static final String LONGEST = "100h";

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private SimulationOptions options = new SimulationOptions();

    @Option(
            names = "--for",
            paramLabel = "TIME",
            description = "How long a run lasts on the simulated machine. Default: 10s")
    private String duration = "10s";

    @Option(names = "--seed", paramLabel = "N", description = "From which all chances follow. Default: 1")
    private String seed = "1";

    @Option(names = "--runs", paramLabel = "N", description = "How many runs, each with chances of its own. Default: 5")
    private String runs = "5";

    @Option(names = "--format", paramLabel = "FORMAT", description = "text, json. Default: text")
    private String format = "text";

    @Option(names = "--out", paramLabel = "FILE", description = "Writes into this file. Default: standard output")
    private @Nullable Path out;

    @Option(names = "--overwrite", description = "The file may be there already; it is replaced.")
    private boolean overwrite;

    @Mixin
    private SimulationTrace trace = new SimulationTrace();

    @Option(names = "--quiet", description = "No progress on standard error.")
    private boolean quiet;

    @Override
    public Integer call() throws IOException {
        Choice.of("format", format, List.of("text", "json"));
        long length = Times.parse("--for", duration, Times.parse("", LONGEST, Long.MAX_VALUE));
        if (length == 0) {
            throw new UsageException("--for \"" + duration + "\": nothing can happen in no time; give one such as 60s");
        }
        long number = Amounts.number("--seed", seed, 0, Long.MAX_VALUE);
        int count = Amounts.count("--runs", runs, 1, MOST_RUNS);
        OutputFile file = out == null ? null : OutputFile.at(out, overwrite);
        SimulationTrace.Target target = trace.target(overwrite, count, length);
        PrintWriter err = spec.commandLine().getErr();
        try (PolicyLoader loader = options.loader()) {
            Setup setup = options.setup(loader);
            ProgressLine progress = ProgressLine.to(err, quiet);
            long begin = System.nanoTime();
            Simulation simulation =
                    Simulation.of(setup, number, length, count, (done, last) -> progress.simulated(done, count));
            String text = format.equals("json") ? SimulationJson.of(simulation) : SimulationText.of(simulation);
            if (file == null) {
                spec.commandLine().getOut().print(text);
                spec.commandLine().getOut().flush();
            } else {
                file.write(text.getBytes(StandardCharsets.UTF_8));
            }
            if (!quiet) {
                err.println(speed(simulation, System.nanoTime() - begin));
            }
            if (target != null) {
                err.println(target.save(simulation));
            }
            return simulation.isUnsafe() ? ExitCode.VIOLATED : ExitCode.OK;
        }
    }

    private static String speed(Simulation simulation, long nanoseconds) {
        long steps = simulation.runs().stream().mapToLong(RunResult::steps).sum();
        return String.format(
                Locale.ROOT,
                "%,d steps of the model in %.1f s, with the runs of each thread alone: %,.0f steps a second",
                steps,
                nanoseconds / 1e9,
                steps * 1e9 / nanoseconds);
    }
}
