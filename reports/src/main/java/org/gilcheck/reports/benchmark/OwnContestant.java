package org.gilcheck.reports.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gilcheck.checker.processes.Exit;
import org.gilcheck.checker.processes.LastLines;
import org.gilcheck.checker.processes.Subprocess;
import org.gilcheck.properties.UsageException;

/** gilcheck itself: {@code gilcheck count} in a fresh Java, with the options with which this one was started. */
final class OwnContestant implements Contestant {
    private static final Pattern COUNTED = Pattern.compile("([0-9,]+) states, ([0-9,]+) steps, ([0-9.]+) s");

    private final Stopwatch stopwatch;
    private final Duration limit;
    private final List<String> command = new ArrayList<>();

    /** @param options for {@code gilcheck count}, such as the number of workers */
    OwnContestant(Model model, Stopwatch stopwatch, List<String> options, Duration limit) {
        this.stopwatch = stopwatch;
        this.limit = limit;
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.gilcheck.reports.Gilcheck", "count"));
        command.addAll(model.arguments());
        command.addAll(options);
    }

    @Override
    public String name() {
        return "gilcheck";
    }

    @Override
    public String how() {
        int first = command.indexOf("count");
        List<String> java = new ArrayList<>(List.of("java"));
        java.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        java.addAll(List.of("-jar", "gilcheck.jar"));
        java.addAll(command.subList(first, command.size()));
        return String.join(" ", java.stream().map(OwnContestant::quoted).toList());
    }

    private static String quoted(String word) {
        return word.contains(" ") ? "\"" + word + "\"" : word;
    }

    @Override
    public Measurement run() throws InterruptedException {
        List<String> words = new ArrayList<>(stopwatch.command());
        words.addAll(command);
        LastLines lines = new LastLines();
        try {
            Exit exit = Subprocess.run(new ProcessBuilder(words), limit, lines::accept);
            if (exit.timedOut()) {
                throw new UsageException("gilcheck was not done after " + limit.toSeconds() + " s");
            }
        } catch (IOException e) {
            throw new UsageException("gilcheck could not be started again: " + e.getMessage());
        }
        String said = String.join("\n", lines.lines());
        Matcher counted = COUNTED.matcher(said);
        if (!counted.find()) {
            throw new UsageException("gilcheck could not explore all of it: " + said);
        }
        Stopwatch.Reading reading = stopwatch.read();
        return new Measurement(
                number(counted.group(1)),
                number(counted.group(2)),
                Double.parseDouble(counted.group(3)),
                reading.seconds(),
                reading.peakBytes());
    }

    private static long number(String text) {
        return Long.parseLong(text.replace(",", ""));
    }

    @Override
    public void close() {}
}
