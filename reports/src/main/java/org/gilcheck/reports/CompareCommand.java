package org.gilcheck.reports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.gilcheck.properties.UsageException;
import org.gilcheck.properties.jobs.CheckPlan;
import org.gilcheck.properties.jobs.PolicySource;
import org.gilcheck.reports.results.Asked;
import org.gilcheck.reports.results.CheckReport;
import org.gilcheck.reports.results.ExitCode;
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
            "Examples:",
            "  gilcheck compare cpython-2-linux cpython-3.2 MyGil.java",
            "  gilcheck compare ruby-1.9.3 ruby-2.0 --threads \"1 cpu, 1 io(4)\" --property io-latency",
            "  gilcheck compare ruby-1.9.2 strict-fifo --os linux,macos-2011"
        })
final class CompareCommand implements Callable<Integer> {
    private static final List<String> USUAL_THREADS = List.of("2 cpu", "1 cpu, 1 io(4)", "2 cpu, 1 io");
    private static final List<Integer> USUAL_CORES = List.of(1, 2);

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

    @Option(names = "--quiet", description = "No progress on standard error.")
    private boolean quiet;

    @Override
    public Integer call() throws IOException {
        checkThatThereAreSeveral();
        try (PolicyLoader loader = PolicyLoader.of(classPath)) {
            List<PolicySource> sources = policies.stream()
                    .map(given -> loader.load(given).onFirstSystem())
                    .toList();
            Asked asked = properties.asked(List.of());
            CheckPlan plan = scenarios.plan(sources, USUAL_THREADS, USUAL_CORES, asked);
            ProgressLine progress = ProgressLine.to(spec.commandLine().getErr(), quiet);
            CheckReport report = new CheckRunner(limits.limits(), limits.workers(), progress).report(asked, plan);
            spec.commandLine().getOut().print(ComparisonText.of(report));
            spec.commandLine().getOut().flush();
            return report.isExplored() ? ExitCode.OK : ExitCode.INCOMPLETE;
        }
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
