package org.gilcheck.reports.benchmark;

import java.util.List;
import org.gilcheck.reports.text.Table;

/** How fast all states of a model are found. */
final class ExploringTable {
    private static final double MEGABYTE = 1e6;

    private ExploringTable() {}

    static Table of(Result result) {
        Table table = new Table();
        table.line(List.of("", "process", "", "", "search, warm", "", "", "memory", "", ""));
        table.line(List.of(
                "", "seconds", "states/s", "times", "seconds", "states/s", "times", "peak MB", "bytes/state", "times"));
        BenchmarkText.lines(result, ExploringTable::add).forEach(table::line);
        return table;
    }

    private static void add(List<String> line, Score own, Score score) {
        line.add(BenchmarkText.number("%.2f", score.seconds()));
        line.add(BenchmarkText.number("%,.0f", score.statesPerSecond()));
        line.add(BenchmarkText.times(own, score, own.statesPerSecond() / score.statesPerSecond()));
        line.add(BenchmarkText.number("%.2f", score.warmSeconds()));
        line.add(BenchmarkText.number("%,.0f", score.statesPerWarmSecond()));
        line.add(BenchmarkText.times(own, score, own.statesPerWarmSecond() / score.statesPerWarmSecond()));
        line.add(BenchmarkText.number("%,.0f", score.peakBytes() / MEGABYTE));
        line.add(BenchmarkText.number("%,.1f", score.bytesPerState()));
        line.add(BenchmarkText.times(own, score, score.bytesPerState() / own.bytesPerState()));
    }
}
