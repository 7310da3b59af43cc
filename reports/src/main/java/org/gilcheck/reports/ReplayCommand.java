package org.gilcheck.reports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.gilcheck.properties.UsageException;
import org.gilcheck.properties.jobs.Job;
import org.gilcheck.properties.jobs.PolicySource;
import org.gilcheck.properties.runs.Judgement;
import org.gilcheck.properties.runs.ReplayToken;
import org.gilcheck.reports.json.JsonReport;
import org.gilcheck.reports.results.ExitCode;
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
        description = "Replays a run that check has found step by step, judges it again, and shows it.",
        footer = {
            "",
            "Exits with 1 if the run violates its property, and with 0 if it no longer does, or if the property",
            "is a bound: then the numbers of this run are told.",
            "",
            "Examples:",
            "  gilcheck replay gil1/cpython-2-linux/linux/untimed/...   the token that check has printed",
            "  gilcheck replay report/counterexample-1.json             a file that check --out has written",
            "  gilcheck replay gil1/... --policy MyGil.java             with another version of the policy"
        })
final class ReplayCommand implements Callable<Integer> {
    private static final long LARGEST_FILE = 64L << 20;

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
        ReplayToken token = ReplayToken.parse(ReplayToken.looksLikeOne(given) ? given : tokenIn(given));
        try (PolicyLoader loader = PolicyLoader.of(classPath)) {
            PolicySource source = loader.load(policy == null ? token.policy() : policy);
            Job job = token.job(source);
            warnIfChanged(source, token);
            Judgement judgement = Judgement.of(token.witness(job));
            spec.commandLine().getOut().print(judgement.text());
            spec.commandLine().getOut().flush();
            return judgement.isViolation() ? ExitCode.VIOLATED : ExitCode.OK;
        }
    }

    private void warnIfChanged(PolicySource source, ReplayToken token) {
        if (!token.isOf(source)) {
            spec.commandLine()
                    .getErr()
                    .println("gilcheck: " + source.name()
                            + " has changed since the run was recorded; its steps are tried all the same");
        }
    }

    private static String tokenIn(String name) {
        try {
            Path file = Path.of(name);
            if (name.isBlank() || !Files.exists(file)) {
                throw new UsageException("\"" + name + "\" is neither a replay token (gil1/...) nor a file");
            }
            if (!Files.isRegularFile(file) || Files.size(file) > LARGEST_FILE) {
                throw new UsageException(name + " is not a file that 'check --out' has written");
            }
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            String token = JsonReport.tokenIn(text);
            if (token != null) {
                return token;
            }
            for (String word : text.split("\\s+", -1)) {
                if (ReplayToken.looksLikeOne(word)) {
                    return word;
                }
            }
            throw new UsageException(name + " contains no replay token. Give a counterexample file of 'check --out'");
        } catch (IOException failure) {
            throw new UsageException(
                    name + " cannot be read (" + failure.getClass().getSimpleName() + ")");
        } catch (InvalidPathException unusable) {
            throw new UsageException("the argument is neither a replay token (gil1/...) nor a file");
        }
    }
}
