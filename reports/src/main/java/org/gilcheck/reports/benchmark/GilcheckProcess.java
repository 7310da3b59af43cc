package org.gilcheck.reports.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.gilcheck.checker.processes.Exit;
import org.gilcheck.checker.processes.Subprocess;
import org.gilcheck.properties.UsageException;

/** gilcheck itself in a fresh Java, with the options with which this one was started. */
final class GilcheckProcess {
    private static final int MOST_LINES = 1_000_000;

    private final Stopwatch stopwatch;
    private final Duration limit;

    GilcheckProcess(Stopwatch stopwatch, Duration limit) {
        this.stopwatch = stopwatch;
        this.limit = limit;
    }

    /** What would have to be typed. */
    static String how(List<String> words) {
        List<String> command = new ArrayList<>(List.of("java"));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-jar", "gilcheck.jar"));
        command.addAll(words);
        return String.join(" ", command.stream().map(GilcheckProcess::quoted).toList());
    }

    private static String quoted(String word) {
        return word.contains(" ") ? "\"" + word + "\"" : word;
    }

    /** Runs it to its end, and measures. */
    Run run(List<String> words) throws ContestantFailure, InterruptedException {
        List<String> command = new ArrayList<>(stopwatch.command());
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.gilcheck.reports.Gilcheck"));
        command.addAll(words);
        List<String> lines = new ArrayList<>();
        try {
            Exit exit = Subprocess.run(new ProcessBuilder(command), limit, line -> {
                if (lines.size() < MOST_LINES) {
                    lines.add(line);
                }
            });
            if (exit.timedOut()) {
                throw new ContestantFailure("it was not done after " + limit.toSeconds() + " s");
            }
            return new Run(String.join("\n", lines), exit.code(), stopwatch.read());
        } catch (IOException e) {
            throw new UsageException("gilcheck could not be started again: " + e.getMessage());
        }
    }

    /** What it printed, its exit code, and what it took. */
    record Run(String said, int code, Stopwatch.Reading reading) {}
}
