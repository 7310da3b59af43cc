package org.gilcheck.reports;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.gilcheck.properties.jobs.CheckPlan;
import org.gilcheck.properties.jobs.PolicySource;
import org.gilcheck.reports.results.Asked;
import org.gilcheck.reports.results.CheckReport;
import org.gilcheck.reports.results.ExitCode;
import org.gilcheck.reports.traces.Exhibit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gilcheck trace}: finds a run that shows something of a property, and draws it. */
@Command(
        name = "trace",
        mixinStandardHelpOptions = true,
        description =
                "Finds the shortest run that violates a property, or one that reaches its worst number, and draws it.",
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:a run was drawn",
            "2:wrong usage, a wrong policy, or a file that cannot be written",
            "3:there is no such run, or a limit was met before one was found",
            "4:a defect of gilcheck"
        },
        footer = {
            "",
            "The scenarios are those of 'gilcheck check'; of several the one with the shortest run, or the worst number, is shown.",
            "",
            "Examples:",
            "  gilcheck trace ocaml-3.12 --property yield-switches",
            "  gilcheck trace cpython-2-linux --property gil-battle --threads \"2 cpu\" --cores 2 --out battle.svg",
            "  gilcheck trace priority-gil --property starvation --format html --out starvation.html",
            "  gilcheck trace MyGil.java --property io-latency:per-call --threads \"1 cpu, 1 io(4)\" --out trace.perfetto.json"
        })
final class TraceCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(
            paramLabel = "POLICY",
            description = "A name from 'gilcheck list', a Java source file, or a class on --classpath.")
    private String policy = "";

    @Option(names = "--classpath", paramLabel = "PATH", description = "Where to find policies that are classes.")
    private String classPath = "";

    @Option(
            names = "--property",
            required = true,
            paramLabel = "PROPERTY[:ASPECT]",
            description = "What the run is to show: a property, and which of its numbers if it has several.")
    private String property = "";

    @Mixin
    private ScenarioOptions scenarios = new ScenarioOptions();

    @Mixin
    private LimitOptions limits = new LimitOptions();

    @Mixin
    private TraceOutput output = new TraceOutput();

    @Option(names = "--quiet", description = "No progress on standard error.")
    private boolean quiet;

    @Override
    public Integer call() throws IOException {
        TraceOutput.Target target = output.target(spec.commandLine().getOut());
        try (PolicyLoader loader = PolicyLoader.of(classPath)) {
            PolicySource source = loader.load(policy);
            Sought sought = Sought.of(property);
            Asked asked = Asked.of(List.of(sought.property().id()), List.of());
            CheckPlan plan =
                    scenarios.plan(List.of(source), CheckCommand.USUAL_THREADS, CheckCommand.USUAL_CORES, asked);
            ProgressLine progress = ProgressLine.to(spec.commandLine().getErr(), quiet);
            CheckReport report = new CheckRunner(limits.limits(), limits.workers(), progress).report(asked, plan);
            Exhibit exhibit = sought.in(report);
            if (exhibit == null) {
                spec.commandLine().getErr().println("gilcheck: " + sought.absence(report));
                return ExitCode.INCOMPLETE;
            }
            target.write(exhibit);
            return ExitCode.OK;
        }
    }
}
