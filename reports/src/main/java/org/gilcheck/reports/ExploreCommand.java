package org.gilcheck.reports;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.gilcheck.model.machine.Clock;
import org.gilcheck.model.policies.Catalogue;
import org.gilcheck.properties.Amounts;
import org.gilcheck.properties.UsageException;
import org.gilcheck.properties.jobs.Job;
import org.gilcheck.properties.jobs.PolicySource;
import org.gilcheck.properties.runs.ReplayToken;
import org.gilcheck.reports.explorer.ExplorerServer;
import org.gilcheck.reports.explorer.Opening;
import org.gilcheck.reports.results.Asked;
import org.gilcheck.reports.results.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gilcheck explore}: serves a web page, to this machine only, on which one walks through a scenario by hand. */
@Command(
        name = "explore",
        mixinStandardHelpOptions = true,
        description = "Serves a local web page on which to walk through the states of one scenario by hand.",
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "130:stopped with Ctrl-C; other signals have theirs, such as 143",
            "2:wrong usage, a wrong policy or run, or a port that cannot be used",
            "4:a defect of gilcheck"
        },
        footer = {
            "",
            "Prints the address of the page, and serves it until Ctrl-C stops it. Only browsers on this machine can",
            "reach it. Standard input is not read. States are found as they are visited, so that scenarios of any",
            "size can be explored.",
            "",
            "Defaults:",
            "  --threads  \"2 cpu\"",
            "  --cores    2",
            "  --clock    timed",
            "  --os       the first for which the policy is documented; else linux",
            "",
            "Examples:",
            "  gilcheck explore cpython-3.2",
            "  gilcheck explore MyGil.java --threads \"1 cpu, 1 io\" --cores 1 --port 8080",
            "  gilcheck explore gil1/cpython-2-linux/linux/untimed/...   from the end of this run",
            "  gilcheck explore report/counterexample-1.json             of the run in this file"
        })
final class ExploreCommand implements Callable<Integer> {
    private static final List<String> USUAL_THREADS = List.of("2 cpu");
    private static final List<Integer> USUAL_CORES = List.of(2);
    private static final List<Clock> USUAL_CLOCKS = List.of(Clock.TIMED);
    private static final int LAST_PORT = 65535;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(
            paramLabel = "POLICY|TOKEN|FILE",
            description =
                    "A policy as for 'check'; or a replay token or a file of 'check --out', to begin where its run ends.")
    private String given = "";

    @Option(names = "--classpath", paramLabel = "PATH", description = "Where to find policies that are classes.")
    private String classPath = "";

    @Mixin
    private ScenarioOptions scenarios = new ScenarioOptions();

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "The port on which to serve the page; 0 for any that is free, which is the default.")
    private String port = "0";

    @Override
    public Integer call() throws IOException {
        int number = Amounts.count("--port", port, 0, LAST_PORT);
        try (PolicyLoader loader = PolicyLoader.of(classPath);
                ExplorerServer server = ExplorerServer.start(opening(loader), number)) {
            PrintWriter out = spec.commandLine().getOut();
            out.println("Explore at " + server.address() + " (on this machine only; Ctrl-C stops it)");
            out.flush();
            new CountDownLatch(1).await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return ExitCode.OK;
    }

    private Opening opening(PolicyLoader loader) {
        return ReplayToken.looksLikeOne(given) || isFileOfRun(given) ? endOfRun(loader) : start(loader);
    }

    private Opening endOfRun(PolicyLoader loader) {
        if (!scenarios.given().isEmpty()) {
            throw new UsageException(String.join(", ", scenarios.given())
                    + ": a run brings its own scenario. Leave that out, or give a policy instead of the run");
        }
        ReplayToken token = GivenRun.token(given);
        PolicySource source = loader.load(token.policy());
        GivenRun.warnIfChanged(source, token, spec.commandLine().getErr());
        return Opening.of(token.job(source), token);
    }

    private Opening start(PolicyLoader loader) {
        PolicySource source = loader.load(given).onFirstSystem();
        Asked asked = Asked.of(List.of(), List.of());
        List<Job> jobs = scenarios
                .plan(List.of(source), USUAL_THREADS, USUAL_CORES, USUAL_CLOCKS, asked)
                .jobs();
        if (jobs.size() != 1) {
            throw new UsageException("these options make " + jobs.size()
                    + " scenarios, and one at a time can be explored. Give only one each of "
                    + String.join(", ", scenarios.given()));
        }
        return Opening.of(jobs.get(0));
    }

    private static boolean isFileOfRun(String given) {
        boolean isPolicy = given.endsWith(".java")
                || Catalogue.entries().stream().anyMatch(entry -> entry.name().equals(given));
        try {
            return !isPolicy && !given.isBlank() && Files.exists(Path.of(given));
        } catch (InvalidPathException noPath) {
            return false;
        }
    }
}
