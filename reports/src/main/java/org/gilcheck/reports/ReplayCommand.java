package org.gilcheck.reports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.gilcheck.properties.jobs.Job;
import org.gilcheck.properties.jobs.PolicySource;
import org.gilcheck.properties.runs.Judgement;
import org.gilcheck.properties.runs.ReplayToken;
import org.gilcheck.properties.simulation.SimulationToken;
import org.gilcheck.reports.results.ExitCode;
import org.gilcheck.reports.simulation.SimulationExhibit;
import org.gilcheck.reports.traces.Exhibit;
import org.gilcheck.reports.traces.TextTrace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gilcheck replay}: takes the steps of a run again, judges it again and shows it. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description =
                "Replays a run that check has found step by step, judges it again, and shows it; or a part of a simulated one.",
        footer = {
            "",
            "Exits with 1 if the run violates its property, and with 0 if it no longer does, or if the property",
            "is a bound: then the numbers of this run are told.",
            "",
            "Examples:",
            "  gilcheck replay gil1/cpython-2-linux/linux/untimed/...   the token that check has printed",
            "  gilcheck replay report/counterexample-1.json             a file that check --out has written",
            "  gilcheck replay gil1/... --policy MyGil.java             with another version of the policy",
            "  gilcheck replay sim1/cpython-3.2/linux/4/...             what simulate --trace has printed"
        })
final class ReplayCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(paramLabel = "TOKEN|FILE", description = "A replay token, or a file of check --out.")
    private String given = "";

    @Option(names = "--policy", paramLabel = "POLICY", description = "Use this policy instead of the token's.")
    private @Nullable String policy;

    @Option(names = "--classpath", paramLabel = "PATH", description = "Where to find policies that are classes.")
    private String classPath = "";

    @Override
    public Integer call() throws IOException {
        String text = GivenRun.text(given);
        if (SimulationToken.looksLikeOne(text)) {
            return simulated(SimulationToken.parse(text));
        }
        ReplayToken token = ReplayToken.parse(text);
        try (PolicyLoader loader = PolicyLoader.of(classPath)) {
            PolicySource source = loader.load(policy == null ? token.policy() : policy);
            Job job = token.job(source);
            GivenRun.warnIfChanged(source, token, spec.commandLine().getErr());
            Judgement judgement = Judgement.of(token.witness(job));
            spec.commandLine().getOut().print(judgement.text());
            spec.commandLine().getOut().flush();
            return judgement.isViolation() ? ExitCode.VIOLATED : ExitCode.OK;
        }
    }

    private int simulated(SimulationToken token) throws IOException {
        try (PolicyLoader loader = PolicyLoader.of(classPath)) {
            Exhibit exhibit = SimulationExhibit.of(token, loader.load(policy == null ? token.policy() : policy));
            spec.commandLine().getOut().print(new String(new TextTrace().write(exhibit), StandardCharsets.UTF_8));
            spec.commandLine().getOut().flush();
            return ExitCode.OK;
        }
    }
}
