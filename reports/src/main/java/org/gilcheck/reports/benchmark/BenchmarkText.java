package org.gilcheck.reports.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gilcheck.reports.text.Table;

/** Measurements for people. */
public final class BenchmarkText {
    private BenchmarkText() {}

    /** All of them: medians, and how many times better gilcheck is. */
    public static String of(MachineDescription machine, Contest contest, int runs, List<Result> results) {
        StringBuilder text = new StringBuilder();
        text.append(machine).append('\n');
        text.append("Medians of ")
                .append(runs)
                .append(runs == 1 ? " run" : " runs")
                .append(" in turn, each in a fresh process. Times: how many times gilcheck's is better.\n");
        text.append(
                contest.isExploring()
                        ? """
                        Process: from its start to its end, Java's start included. Search, warm: the search alone, as each says itself;
                        gilcheck's in a process that has searched the same before.
                        """
                        : "Seconds are from the process's start to its end, Java's start included. " + who(contest)
                                + "\n");
        results.forEach(result -> text.append('\n').append(of(result)));
        return text.toString();
    }

    private static String who(Contest contest) {
        return contest.isLiveness()
                ? "Both search all cycles;\nSpin's states are pairs of a state and one of the formula's automaton."
                : "gilcheck has its\nreductions, Spin its partial-order reduction.";
    }

    private static String of(Result result) {
        StringBuilder text = new StringBuilder(result.model());
        if (!result.note().isEmpty()) {
            return text.append(": ").append(result.note()).append('\n').toString();
        }
        Score own = result.own();
        if (!own.runs().isEmpty()) {
            text.append(": ").append(found(own.runs().get(0)));
        }
        text.append('\n');
        Table table = result.claims().isEmpty() ? ExploringTable.of(result) : VerdictTable.of(result);
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
        if (!result.doAllAgree()) {
            text.append(result.claims().isEmpty() ? "  NOT THE SAME GRAPH:\n" : "  NOT THE SAME VERDICT:\n");
            for (Score score : result.scores()) {
                distinct(score).forEach(line -> text.append("    ").append(line).append('\n'));
            }
        }
        return text.toString();
    }

    private static List<String> distinct(Score score) {
        return score.runs().stream()
                .map(run -> score.name() + ": " + found(run))
                .distinct()
                .toList();
    }

    private static String found(Measurement run) {
        if (run.violated().isEmpty()) {
            return String.format(Locale.ROOT, "%,d states, %,d steps", run.states(), run.steps());
        }
        return run.violated().keySet().stream()
                .sorted()
                .map(claim -> claim.id() + (Boolean.TRUE.equals(run.violated().get(claim)) ? " violated" : " holds"))
                .collect(Collectors.joining(", "));
    }

    /** A line for each contestant that did not fail. */
    static List<List<String>> lines(Result result, Cells cells) {
        List<List<String>> lines = new ArrayList<>();
        for (Score score : result.scores()) {
            if (score.failure().isEmpty()) {
                List<String> line = new ArrayList<>(List.of(score.name()));
                cells.add(line, result.own(), score);
                lines.add(line);
            }
        }
        return lines;
    }

    /** What is behind a contestant's name. */
    interface Cells {
        void add(List<String> line, Score own, Score score);
    }

    static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }

    /** A ratio, but for gilcheck itself. */
    static String times(Score own, Score score, double ratio) {
        return score.equals(own) || Double.isNaN(ratio) ? "" : number(ratio < 100 ? "%.1f" : "%,.0f", ratio);
    }
}
