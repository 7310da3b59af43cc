package org.gilcheck.properties.spin;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gilcheck.checker.processes.Exit;
import org.gilcheck.checker.processes.LastLines;

/** Reads what the program prints that Spin makes, line by line. */
final class PanOutput {
    private static final Pattern ERROR = Pattern.compile("pan:\\d+: (.+) \\(at depth (-?\\d+)\\)");
    private static final Pattern STATES = Pattern.compile("\\s*(\\d+(?:\\.\\d+)?(?:e\\+?\\d+)?) states, stored.*");
    private static final Pattern TRANSITIONS = Pattern.compile("\\s*(\\d+(?:\\.\\d+)?(?:e\\+?\\d+)?) transitions.*");
    private static final Pattern SECONDS = Pattern.compile("(?:pan|cpu0): elapsed time (\\S+) seconds.*");

    private static final Pattern DEPTH = Pattern.compile("State-vector .* depth reached (\\d+).*");

    private final LastLines last = new LastLines();
    private final Map<String, Integer> errors = new LinkedHashMap<>();
    private String limit = "";
    private long states = -1;
    private long transitions = -1;
    private long depth;
    private double seconds;

    synchronized void accept(String line) {
        last.accept(line);
        Matcher error = ERROR.matcher(line);
        Matcher stored = STATES.matcher(line);
        Matcher taken = TRANSITIONS.matcher(line);
        Matcher reached = DEPTH.matcher(line);
        Matcher elapsed = SECONDS.matcher(line);
        if (error.matches()) {
            errors.putIfAbsent(error.group(1), Integer.parseInt(error.group(2)));
        } else if (stored.matches()) {
            states = number(stored.group(1));
        } else if (taken.matches()) {
            transitions = number(taken.group(1));
        } else if (reached.matches()) {
            depth = Long.parseLong(reached.group(1));
        } else if (elapsed.matches()) {
            seconds = Double.parseDouble(elapsed.group(1));
        } else if (limit.isEmpty()) {
            limit = limit(line);
        }
    }

    private static long number(String text) {
        return (long) Double.parseDouble(text);
    }

    private static String limit(String line) {
        if (line.contains("max search depth too small")) {
            return PanReport.TOO_DEEP;
        }
        return line.contains("reached -DMEMLIM bound") || line.contains("out of memory") || line.contains("aborting")
                ? "Spin's memory was not enough"
                : "";
    }

    synchronized PanReport report(Exit exit) throws SpinFailure {
        if (exit.timedOut()) {
            return new PanReport("Spin's time was over", 0, 0, errors, 0, 0);
        }
        if (!limit.isEmpty()) {
            return new PanReport(limit, Math.max(0, states), Math.max(1, transitions), errors, depth, seconds);
        }
        if (states < 0 || transitions < 0 || exit.signal() > 0) {
            throw new SpinFailure("Spin's program broke off: "
                    + String.join(" ", last.lines()).strip());
        }
        return new PanReport("", states, transitions, errors, depth, seconds);
    }
}
