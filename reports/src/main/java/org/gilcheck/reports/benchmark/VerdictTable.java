package org.gilcheck.reports.benchmark;

import java.util.List;
import org.gilcheck.reports.text.Table;

/** How long it takes to come to a verdict, and how many states that needs. */
final class VerdictTable {
    private static final double MEGABYTE = 1e6;

    private VerdictTable() {}

    static Table of(Result result) {
        Table table = new Table();
        table.line(List.of("", "seconds", "times", "states", "times", "peak MB", "times"));
        BenchmarkText.lines(result, VerdictTable::add).forEach(table::line);
        return table;
    }

    private static void add(List<String> line, Score own, Score score) {
        line.add(BenchmarkText.number("%.2f", score.seconds()));
        line.add(BenchmarkText.times(own, score, score.seconds() / own.seconds()));
        line.add(BenchmarkText.number("%,.0f", score.states()));
        line.add(BenchmarkText.times(own, score, score.states() / own.states()));
        line.add(BenchmarkText.number("%,.0f", score.peakBytes() / MEGABYTE));
        line.add(BenchmarkText.times(own, score, score.peakBytes() / own.peakBytes()));
    }
}
