package org.gilcheck.reports;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.gilcheck.properties.UsageException;
import org.gilcheck.properties.jobs.PolicySource;
import org.gilcheck.properties.runs.ReplayToken;
import org.gilcheck.properties.simulation.SimulationToken;
import org.gilcheck.reports.json.JsonReport;

/** A run that is named on the command line, by its token or by a file. */
final class GivenRun {
    private static final long LARGEST_FILE = 64L << 20;

    private GivenRun() {}

    /**
     * The token that is given, or that is in the file that is given.
     *
     * @throws UsageException if there is none
     */
    static ReplayToken token(String given) {
        return ReplayToken.parse(text(given));
    }

    /** The text of the token of either kind that is given, or that is in the file that is given. */
    static String text(String given) {
        return looksLikeToken(given) ? given : tokenIn(given);
    }

    private static boolean looksLikeToken(String text) {
        return ReplayToken.looksLikeOne(text) || SimulationToken.looksLikeOne(text);
    }

    /** The file that is given; it need not be readable. */
    static Path file(String given) {
        try {
            Path file = Path.of(given);
            if (given.isBlank() || !Files.exists(file)) {
                throw new UsageException("\"" + given + "\" is neither a replay token (gil1/...) nor a file");
            }
            return file;
        } catch (InvalidPathException unusable) {
            throw new UsageException("the argument is neither a replay token (gil1/...) nor a file");
        }
    }

    /** Says so if the policy is not what it was. */
    static void warnIfChanged(PolicySource source, ReplayToken token, PrintWriter err) {
        if (!token.isOf(source)) {
            err.println("gilcheck: " + source.name()
                    + " has changed since the run was recorded; its steps are tried all the same");
        }
    }

    private static String tokenIn(String name) {
        Path file = file(name);
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LARGEST_FILE) {
                throw new UsageException(name + " is not a file that 'check --out' has written");
            }
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            String token = JsonReport.tokenIn(text);
            if (token != null) {
                return token;
            }
            for (String word : text.split("\\s+", -1)) {
                if (looksLikeToken(word)) {
                    return word;
                }
            }
            throw new UsageException(name + " contains no replay token. Give a counterexample file of 'check --out'");
        } catch (IOException failure) {
            throw new UsageException(
                    name + " cannot be read (" + failure.getClass().getSimpleName() + ")");
        }
    }
}
