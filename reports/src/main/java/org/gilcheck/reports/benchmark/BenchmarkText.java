package org.gilcheck.reports.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gilcheck.reports.text.Table;

/** Measurements for people. */
public final class BenchmarkText {
    private BenchmarkText() {}

    /** All of them: medians, and how many times better gilcheck is. */
    public static String of(MachineDescription machine, int runs, List<Result> results) {
        StringBuilder text = new StringBuilder();
        text.append(machine).append('\n');
        text.append(String.format(
                Locale.ROOT,
                "Medians of %d %s in turn, each in a fresh process. Seconds and memory are those of the whole process; the"
                        + " search%nalone is what each says of itself. Times: how many times gilcheck's is better.%n",
                runs,
                runs == 1 ? "run" : "runs"));
        results.forEach(result -> text.append('\n').append(of(result)));
        return text.toString().replace("\r", "");
    }

    private static String of(Result result) {
        Score own = result.own();
        StringBuilder text = new StringBuilder(result.model());
        if (!own.runs().isEmpty()) {
            Measurement first = own.runs().get(0);
            text.append(String.format(Locale.ROOT, ": %,d states, %,d steps", first.states(), first.steps()));
        }
        text.append('\n');
        Table table = new Table();
        table.line(List.of(
                "", "seconds", "states/s", "times", "search", "states/s", "times", "peak MB", "bytes/state", "times"));
        for (Score score : result.scores()) {
            if (score.failure().isEmpty()) {
                table.line(line(own, score));
            }
        }
        table.lines().forEach(line -> text.append("  ").append(line).append('\n'));
        for (Score score : result.scores()) {
            if (!score.failure().isEmpty()) {
                text.append("  ")
                        .append(score.name())
                        .append(": ")
                        .append(score.failure())
                        .append('\n');
            }
        }
        if (!result.areCountsEqual()) {
            text.append("  NOT THE SAME GRAPH:\n");
            for (Score score : result.scores()) {
                score.runs().stream()
                        .map(run -> String.format(Locale.ROOT, "%,d states, %,d steps", run.states(), run.steps()))
                        .distinct()
                        .forEach(counts -> text.append("    ")
                                .append(score.name())
                                .append(": ")
                                .append(counts)
                                .append('\n'));
            }
        }
        return text.toString();
    }

    private static List<String> line(Score own, Score score) {
        boolean isOwn = score.equals(own);
        List<String> cells = new ArrayList<>(List.of(score.name()));
        cells.add(number("%.2f", score.median(Measurement::seconds)));
        cells.add(number("%,.0f", score.statesPerSecond()));
        cells.add(times(isOwn, own.statesPerSecond() / score.statesPerSecond()));
        cells.add(number("%.2f", score.median(Measurement::searchSeconds)));
        cells.add(number("%,.0f", score.statesPerSearchSecond()));
        cells.add(times(isOwn, own.statesPerSearchSecond() / score.statesPerSearchSecond()));
        cells.add(number("%,.0f", score.median(Measurement::peakBytes) / 1e6));
        cells.add(number("%,.1f", score.bytesPerState()));
        cells.add(times(isOwn, score.bytesPerState() / own.bytesPerState()));
        return cells;
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }

    private static String times(boolean isOwn, double ratio) {
        return isOwn ? "" : number("%.1f", ratio);
    }
}
