package org.gilcheck.reports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.gilcheck.model.machine.Clock;
import org.gilcheck.properties.UsageException;
import org.gilcheck.properties.jobs.CheckPlan;
import org.gilcheck.properties.jobs.PolicySource;
import org.gilcheck.reports.charts.ComparisonFiles;
import org.gilcheck.reports.files.OutputDirectory;
import org.gilcheck.reports.results.Asked;
import org.gilcheck.reports.results.CheckReport;
import org.gilcheck.reports.results.ExitCode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gilcheck compare}: policies side by side. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = "Puts policies side by side in the same scenarios.",
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all scenarios are explored to their ends, whatever is found: this compares, it does not judge",
            "2:wrong usage, or a wrong policy",
            "3:incomplete: some are not",
            "4:a defect of gilcheck"
        },
        footer = {
            "",
            "Defaults:",
            "  --threads  \"2 cpu\", \"1 cpu, 1 io(4)\" and \"2 cpu, 1 io\"",
            "  --cores    1,2",
            "  --os       the first one for which a policy is documented; else linux",
            "",
            "Defaults with --out, for lines that grow:",
            "  --threads  \"1 cpu, 1 io\", \"2 cpu, 1 io\" and \"3 cpu, 1 io\"",
            "  --cores    1,2,4",
            "  --clock    timed",
            "  --max-states 1000000",
            "",
            "Examples:",
            "  gilcheck compare cpython-2-linux cpython-3.2 MyGil.java",
            "  gilcheck compare ruby-1.9.3 ruby-2.0 --threads \"1 cpu, 1 io(4)\" --property io-latency",
            "  gilcheck compare ruby-1.9.2 strict-fifo --os linux,macos-2011",
            "  gilcheck compare cpython-3.2 ruby-2.6 ocaml-4.09 --out comparison"
        })
final class CompareCommand implements Callable<Integer> {
    private static final List<String> USUAL_THREADS = List.of("2 cpu", "1 cpu, 1 io(4)", "2 cpu, 1 io");
    private static final List<Integer> USUAL_CORES = List.of(1, 2);
    private static final List<String> THREADS_OF_CHARTS = List.of("1 cpu, 1 io", "2 cpu, 1 io", "3 cpu, 1 io");
    private static final List<Integer> CORES_OF_CHARTS = List.of(1, 2, 4);

    /** So that charts of three policies take about half a minute. */
    private static final long STATES_OF_CHARTS = 1_000_000;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(
            arity = "0..*",
            paramLabel = "POLICY",
            description = "Two or more: names from 'gilcheck list', Java source files, or classes on --classpath.")
    private List<String> policies = new ArrayList<>();

    @Mixin
    private ScenarioOptions scenarios = new ScenarioOptions();

    @Mixin
    private PropertyOptions properties = new PropertyOptions();

    @Option(names = "--classpath", paramLabel = "PATH", description = "Where to find policies that are classes.")
    private String classPath = "";

    @Mixin
    private LimitOptions limits = new LimitOptions();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Also writes a page with charts, the charts, and the table behind them into this folder.")
    private @Nullable Path out;

    @Option(names = "--quiet", description = "No progress on standard error.")
    private boolean quiet;

    @Override
    public Integer call() throws IOException {
        checkThatThereAreSeveral();
        OutputDirectory directory = out == null ? null : OutputDirectory.at(out);
        try (PolicyLoader loader = PolicyLoader.of(classPath)) {
            List<PolicySource> sources = policies.stream()
                    .map(given -> loader.load(given).onFirstSystem())
                    .toList();
            CheckReport report = directory == null ? worst(sources) : all(sources);
            if (directory != null) {
                directory.writeTexts(
                        ComparisonFiles.of(report, ComparisonText.scenarios(report), ComparisonText.legend(report)));
            }
            spec.commandLine().getOut().print(ComparisonText.of(report));
            spec.commandLine().getOut().flush();
            return report.isExplored() ? ExitCode.OK : ExitCode.INCOMPLETE;
        }
    }

    private CheckReport worst(List<PolicySource> sources) {
        Asked asked = properties.asked(List.of());
        CheckPlan plan = scenarios.plan(sources, USUAL_THREADS, USUAL_CORES, asked);
        return new CheckRunner(limits.limits(), limits.workers(), progress()).report(asked, plan);
    }

    /** All that charts need: few threads and more, and real times everywhere. */
    private CheckReport all(List<PolicySource> sources) {
        Asked asked = properties.asked(List.of());
        CheckPlan plan = scenarios.plan(sources, THREADS_OF_CHARTS, CORES_OF_CHARTS, List.of(Clock.TIMED), asked);
        return new CheckRunner(limits.limits(STATES_OF_CHARTS), limits.workers(), progress())
                .detailedReport(asked, plan);
    }

    private ProgressLine progress() {
        return ProgressLine.to(spec.commandLine().getErr(), quiet);
    }

    private void checkThatThereAreSeveral() {
        Set<String> different = new LinkedHashSet<>();
        for (String policy : policies) {
            if (!different.add(policy)) {
                throw new UsageException(policy + " is given twice. Compare it with another policy");
            }
        }
        if (different.size() < 2) {
            throw new UsageException(
                    "compare takes two policies or more." + " Example: gilcheck compare cpython-2-linux cpython-3.2");
        }
    }
}
