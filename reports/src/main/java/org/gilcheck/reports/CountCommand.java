package org.gilcheck.reports;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.gilcheck.checker.Exploration;
import org.gilcheck.checker.Explorer;
import org.gilcheck.checker.Inquiry;
import org.gilcheck.checker.Limits;
import org.gilcheck.properties.Amounts;
import org.gilcheck.reports.benchmark.AllocationMeter;
import org.gilcheck.reports.benchmark.Model;
import org.gilcheck.reports.results.ExitCode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gilcheck count}: how many states and steps there are, and how long it takes to find them. */
@Command(
        name = "count",
        mixinStandardHelpOptions = true,
        description = "Counts the states and steps of scenarios, and asks nothing of them.",
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all states are counted",
            "2:wrong usage, or a wrong policy",
            "3:incomplete: a limit was met",
            "4:a defect of gilcheck"
        },
        footer = {
            "",
            "Defaults:",
            "  --threads  \"2 cpu\"",
            "  --clock    untimed",
            "  --os       the first one for which a policy is documented; else linux",
            "",
            "Examples:",
            "  gilcheck count cpython-3.2 --threads \"4 cpu\"",
            "  gilcheck count peterson.4"
        })
final class CountCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private ModelOptions options = new ModelOptions();

    @Option(names = "--max-memory", paramLabel = "SIZE", description = "Most memory for states, such as 512m or 4g.")
    private @Nullable String maxMemory;

    @Option(names = "--workers", paramLabel = "N", description = "Cores that explore together. Default: 1")
    private String workers = "1";

    @Option(
            names = "--repeat",
            paramLabel = "N",
            description = "How many times to count, in one process; the time is that of the last. Default: 1")
    private String repeat = "1";

    @Option(
            names = "--allocation",
            description = "Searches once more, with one worker, and tells how many bytes that allocates per state.")
    private boolean allocation;

    @Override
    public Integer call() throws IOException {
        int times = Amounts.count("--repeat", repeat, 1, 1000);
        int team = Amounts.count("--workers", workers, 1, 256);
        Limits limits = maxMemory == null
                ? Limits.defaults()
                : Limits.defaults().withBytes(Amounts.bytes("--max-memory", maxMemory));
        int code = ExitCode.OK;
        try (PolicyLoader loader = options.loader()) {
            for (Model model : options.models(loader, Map.of())) {
                double[] seconds = new double[times];
                Exploration all = explore(model, team, limits, seconds);
                String limit = all.limit();
                code = limit == null ? code : ExitCode.INCOMPLETE;
                spec.commandLine()
                        .getOut()
                        .printf(
                                Locale.ROOT,
                                "%s: %s%,d states, %,d steps, %.3f s%s%n",
                                model.name(),
                                limit == null ? "" : limit + ", at least ",
                                all.states(),
                                all.edges(),
                                seconds[times - 1],
                                times == 1 ? "" : others(seconds));
                if (allocation) {
                    spec.commandLine().getOut().println(allocated(model, limits));
                }
            }
        }
        spec.commandLine().getOut().flush();
        return code;
    }

    private static Exploration explore(Model model, int team, Limits limits, double[] seconds) {
        Exploration all = null;
        for (int time = 0; time < seconds.length; time++) {
            long begin = System.nanoTime();
            all = Explorer.exhaust(() -> new Inquiry(model.system(), List.of()), team, limits);
            seconds[time] = (System.nanoTime() - begin) / 1e9;
        }
        return Objects.requireNonNull(all);
    }

    private static String allocated(Model model, Limits limits) {
        AllocationMeter meter = new AllocationMeter(model.system());
        Explorer.exhaust(() -> new Inquiry(meter, List.of()), 1, limits);
        return Double.isNaN(meter.quietBytesPerState())
                ? "  too few states to tell what one allocates"
                : String.format(
                        Locale.ROOT,
                        "  allocated per state: %.3f bytes, and %.1f bytes with the tables that grow",
                        meter.quietBytesPerState(),
                        meter.meanBytesPerState());
    }

    private static String others(double[] seconds) {
        double[] sorted = seconds.clone();
        Arrays.sort(sorted);
        return String.format(
                Locale.ROOT,
                " (the last of %d; the first %.3f s, their median %.3f s)",
                seconds.length,
                seconds[0],
                (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2);
    }
}
