package org.gilcheck.reports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.gilcheck.checker.Limits;
import org.gilcheck.checker.pathfinder.PathFinderNotFoundException;
import org.gilcheck.model.policies.Catalogue;
import org.gilcheck.properties.UsageException;
import org.gilcheck.properties.jobs.CheckPlan;
import org.gilcheck.reports.files.OutputDirectory;
import org.gilcheck.reports.results.Asked;
import org.gilcheck.reports.results.CheckReport;
import org.gilcheck.reports.results.EngineName;
import org.gilcheck.reports.results.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gilcheck check}: explores policies over threads, cores and clocks, and reports verdicts and bounds. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Checks policies in all combinations of threads, cores, operating systems and clocks.",
        sortOptions = false,
        footer = {
            "",
            "Without a POLICY all that come with gilcheck are checked, but for the pairs of defects and cures.",
            "",
            "Defaults:",
            "  --threads  \"2 cpu\", \"1 cpu, 1 io\" and \"2 cpu, 1 io\"",
            "  --cores    1,2,4",
            "  --os       those for which a policy is documented; else linux",
            "",
            "Examples:",
            "  gilcheck check cpython-3.2 --threads \"2 cpu, 1 io\" --cores 1,2,4",
            "  gilcheck check MyGil.java --property mutual-exclusion,deadlock --clock untimed",
            "  gilcheck check MyGil.java --property starvation,bypass --fairness weak,strong,fifo",
            "  gilcheck check MyGil.java --at-most io-latency=25ms --at-most bypass=1 --at-least efficiency=1/2",
            "  gilcheck check ruby-1.9.2 --os linux,macos-2011 --scale \"timer period=8\" --out report",
            "  gilcheck check MyGil.java --threads \"5 cpu\" --max-memory 1g --spill /var/tmp --checkpoint night",
            "  gilcheck check com.example.MyGil --classpath target/classes"
        })
final class CheckCommand implements Callable<Integer> {
    static final List<String> USUAL_THREADS = List.of("2 cpu", "1 cpu, 1 io", "2 cpu, 1 io");
    static final List<Integer> USUAL_CORES = List.of(1, 2, 4);

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
    private ThresholdOptions thresholds = new ThresholdOptions();

    @Option(
            names = "--engine",
            paramLabel = "ENGINE",
            description = "native, jpf: who explores the scenarios. Default: native")
    private String engine = "native";

    @Option(
            names = "--reduce",
            split = ",",
            paramLabel = "REDUCTION",
            description = {
                "What to leave out of the states, or none; verdicts and bounds are the same. Default: "
                        + "local-tests,dead-locals,symmetry",
                "local-tests: tests of a thread's own variables take no step",
                "dead-locals: what a thread will not read again does not count",
                "local-steps: assignments to a thread's own variables take no step",
                "symmetry: equal threads are taken for each other, where nothing is asked about single ones",
                "partial-order: of steps that do not interfere, not all orders are taken; untimed, where only "
                        + "mutual-exclusion, lock-discipline and deadlock are asked"
            })
    private List<String> reductions = new ArrayList<>();

    @Mixin
    private PathFinderOptions pathFinder = new PathFinderOptions();

    @Mixin
    private LimitOptions limits = new LimitOptions();

    @Mixin
    private StorageOptions storage = new StorageOptions();

    @Mixin
    private ReportOptions options = new ReportOptions();

    @Override
    public Integer call() throws IOException {
        options.check();
        try (PolicyLoader loader = policies.loader()) {
            Asked asked = properties.asked(thresholds.thresholds());
            CheckPlan plan = scenarios.plan(
                    policies.sources(loader, entry -> entry.kind() != Catalogue.Kind.REGRESSION),
                    USUAL_THREADS,
                    USUAL_CORES,
                    asked);
            EngineName name = EngineName.of(engine);
            storage.check(name);
            checkReductions(name);
            OutputDirectory directory = options.directory();
            if (directory != null) {
                directory.refuseToReplaceOthers(ReportFiles.names(), "report.json", "\"gilcheck-report\"");
            }
            CheckReport report = report(name, asked, plan);
            spec.commandLine().getOut().print(options.text(report));
            if (directory != null) {
                directory.write(ReportFiles.of(report, options.extras()), ReportFiles.NUMBERED);
            }
            return report.exitCode();
        } catch (PathFinderNotFoundException absent) {
            spec.commandLine().getErr().println("gilcheck: skipped: " + absent.getMessage());
            return ExitCode.INCOMPLETE;
        }
    }

    private CheckReport report(EngineName name, Asked asked, CheckPlan plan) throws PathFinderNotFoundException {
        Limits most = limits.limits();
        try (Stored stored = storage.open(
                plan, most, ReductionChoice.of(reductions), spec.commandLine().getErr())) {
            return runner(name, most.withStorage(stored.storage())).report(asked, plan);
        }
    }

    private CheckRunner runner(EngineName name, Limits most) throws PathFinderNotFoundException {
        ScenarioJudge judge = name == EngineName.NATIVE
                ? ScenarioJudge.reducedBy(ReductionChoice.of(reductions))
                : ScenarioJudge.of(pathFinder.open(), pathFinder.budget());
        return new CheckRunner(judge, name, most, limits.workers(), progress());
    }

    private void checkReductions(EngineName name) {
        ReductionChoice.of(reductions);
        if (name != EngineName.NATIVE && !reductions.isEmpty()) {
            throw new UsageException("--reduce: only --engine native knows reductions");
        }
    }

    private ProgressLine progress() {
        return ProgressLine.to(spec.commandLine().getErr(), options.quiet());
    }
}
