package org.gilcheck.reports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.gilcheck.properties.Choice;
import org.gilcheck.properties.engines.Crosscheck;
import org.gilcheck.properties.jobs.CheckPlan;
import org.gilcheck.reports.files.OutputDirectory;
import org.gilcheck.reports.results.Asked;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gilcheck crosscheck}: several engines answer the same questions, and must not contradict each other. */
@Command(
        name = "crosscheck",
        mixinStandardHelpOptions = true,
        description = "Asks several engines the same, and tells where they contradict each other.",
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:no engine contradicts another, whatever they say of the policies",
            "2:wrong usage, or a wrong policy",
            "3:incomplete: an engine failed, one that was named gave no answer, or only one answered",
            "4:engines contradict each other, or gilcheck broke down: a defect of gilcheck"
        },
        footer = {
            "",
            "Without a POLICY: all that come with gilcheck.",
            "",
            "Defaults:",
            "  --threads  \"2 cpu\"",
            "  --cores    2",
            "  --os       those for which a policy is documented; else linux",
            "",
            "Examples:",
            "  gilcheck crosscheck MyGil.java                       do all engines say the same of it?",
            "  gilcheck crosscheck cpython-3.2 --threads \"1 cpu, 1 io\" --engine native,reference",
            "  gilcheck crosscheck ruby-2.0 --seed 7 --runs 1000 --out report"
        })
final class CrosscheckCommand implements Callable<Integer> {
    private static final List<String> USUAL_THREADS = List.of("2 cpu");
    private static final List<Integer> USUAL_CORES = List.of(2);

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private PolicyOptions policies = new PolicyOptions();

    @Mixin
    private ScenarioOptions scenarios = new ScenarioOptions();

    @Mixin
    private PropertyOptions properties = new PropertyOptions();

    @Mixin
    private EngineOptions engines = new EngineOptions();

    @Mixin
    private LimitOptions limits = new LimitOptions();

    @Option(names = "--format", paramLabel = "FORMAT", description = "text, json. Default: text")
    private String format = "text";

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = {
                "Also writes report.txt and report.json into this folder,",
                "and for each disagreement all that a bug report needs."
            })
    private @Nullable Path out;

    @Option(names = "--quiet", description = "No progress on standard error.")
    private boolean quiet;

    @Override
    public Integer call() throws IOException {
        Choice.of("format", format, List.of("text", "json"));
        EngineChoice choice = engines.choice();
        try (PolicyLoader loader = policies.loader()) {
            Asked asked = properties.asked(List.of());
            CheckPlan plan = scenarios.plan(policies.sources(loader, entry -> true), USUAL_THREADS, USUAL_CORES, asked);
            OutputDirectory directory = out == null ? null : OutputDirectory.at(out);
            CrosscheckRunner runner = new CrosscheckRunner(
                    limits.limits(),
                    limits.workers(),
                    ProgressLine.to(spec.commandLine().getErr(), quiet));
            List<Crosscheck> checks = runner.run(plan.jobs(), choice.engines());
            CrosscheckReport report = new CrosscheckReport(choice, asked, limits.given(), checks);
            spec.commandLine()
                    .getOut()
                    .print(format.equals("json") ? CrosscheckJson.of(report) : CrosscheckText.of(report));
            if (directory != null) {
                directory.writeTexts(BugReport.files(report), BugReport.NUMBERED);
            }
            return report.exitCode();
        }
    }
}
