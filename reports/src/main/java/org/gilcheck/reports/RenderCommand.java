package org.gilcheck.reports;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.gilcheck.model.language.PolicyException;
import org.gilcheck.model.language.StateMachine;
import org.gilcheck.model.policies.Catalogue;
import org.gilcheck.properties.UsageException;
import org.gilcheck.properties.jobs.PolicySource;
import org.gilcheck.properties.runs.Judgement;
import org.gilcheck.properties.runs.ReplayToken;
import org.gilcheck.properties.simulation.SimulationToken;
import org.gilcheck.reports.recordings.Recordings;
import org.gilcheck.reports.results.ExitCode;
import org.gilcheck.reports.simulation.SimulationExhibit;
import org.gilcheck.reports.traces.Exhibit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gilcheck render}: draws a run that is there already: a saved one, or one that an interpreter has logged. */
@Command(
        name = "render",
        mixinStandardHelpOptions = true,
        description = "Draws a run that gilcheck has saved, or that an instrumented interpreter has logged.",
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the run was drawn",
            "2:wrong usage, or a file that cannot be read, understood or written",
            "4:a defect of gilcheck"
        },
        footer = {
            "",
            "Files: JSON that 'trace' or 'check --out' has written ('gilcheck schema trace' prints its schema), or a log",
            "of Python 2.6 as D. Beazley instrumented it: a line for each event, with thread, ticks left, clock and event.",
            "",
            "Examples:",
            "  gilcheck render report/counterexample-1.json --format svg --out counterexample.svg",
            "  gilcheck render gil.log --out gil.perfetto.json",
            "  gilcheck render gil1/cpython-2-linux/linux/timed/... --out battle.html"
        })
final class RenderCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE|TOKEN", description = "A file with a run, or a replay token.")
    private String given = "";

    @Option(
            names = "--policy",
            paramLabel = "POLICY",
            description = "Take a token's steps with this policy instead of its own.")
    private @Nullable String policy;

    @Option(names = "--classpath", paramLabel = "PATH", description = "Where to find policies that are classes.")
    private String classPath = "";

    @Mixin
    private TraceOutput output = new TraceOutput();

    @Override
    public Integer call() throws IOException {
        TraceOutput.Target target = output.target(spec.commandLine().getOut());
        try (PolicyLoader loader = PolicyLoader.of(classPath)) {
            target.write(
                    SimulationToken.looksLikeOne(given)
                            ? simulated(loader)
                            : ReplayToken.looksLikeOne(given) ? replayed(loader) : read());
            return ExitCode.OK;
        }
    }

    private Exhibit simulated(PolicyLoader loader) {
        SimulationToken token = SimulationToken.parse(given);
        return SimulationExhibit.of(token, loader.load(policy == null ? token.policy() : policy))
                .withCommand("");
    }

    private Exhibit replayed(PolicyLoader loader) {
        ReplayToken token = GivenRun.token(given);
        PolicySource source = loader.load(policy == null ? token.policy() : policy);
        GivenRun.warnIfChanged(source, token, spec.commandLine().getErr());
        Judgement judgement = Judgement.of(token.witness(token.job(source)));
        String row = judgement.witness().job().row();
        return Exhibit.of(judgement.witness(), row + (judgement.isViolation() ? " " : ": ") + judgement.finding(), "");
    }

    private Exhibit read() {
        if (policy != null) {
            throw new UsageException(
                    "--policy: a file has its steps in it. Give a replay token, or leave --policy out");
        }
        Exhibit exhibit = Recordings.read(GivenRun.file(given));
        try {
            return exhibit.token().isEmpty() || SimulationToken.looksLikeOne(exhibit.token())
                    ? exhibit.withCommand("")
                    : replayable(exhibit, ReplayToken.parse(exhibit.token()));
        } catch (UsageException | PolicyException unknown) {
            return exhibit.withCommand("");
        }
    }

    /**
     * A file that somebody has sent must not make us run a program, nor the reader a command: machines are only those of
     * policies that come with gilcheck, and the command is made anew.
     */
    private static Exhibit replayable(Exhibit exhibit, ReplayToken token) {
        Exhibit replayable = exhibit.withCommand("gilcheck replay " + token.text());
        for (Catalogue.Entry entry : Catalogue.entries()) {
            PolicySource source = PolicySource.of(entry);
            if (entry.name().equals(token.policy()) && token.isOf(source)) {
                return replayable.withMachine(StateMachine.of(source.create()));
            }
        }
        return replayable;
    }
}
