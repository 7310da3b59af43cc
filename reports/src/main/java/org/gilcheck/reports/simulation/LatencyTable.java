package org.gilcheck.reports.simulation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.gilcheck.properties.simulation.Latencies;
import org.gilcheck.properties.simulation.RunResult;
import org.gilcheck.properties.simulation.Simulation;
import org.gilcheck.properties.simulation.Times;
import org.gilcheck.reports.text.Table;

/** How long messages and waits for the GIL take, and how much work is done meanwhile. */
final class LatencyTable {
    private final Simulation simulation;
    private final Table table = new Table();

    private LatencyTable(Simulation simulation) {
        this.simulation = simulation;
    }

    static Table of(Simulation simulation) {
        LatencyTable rows = new LatencyTable(simulation);
        rows.table.line(List.of("", "count", "mean of a run", "p50", "p90", "p99", "max"));
        rows.times("message, arrival to answer", RunResult::messages);
        rows.times("message, answer to answer", RunResult::rounds);
        rows.times("wait for the GIL", RunResult::waits);
        rows.ticks("ticks, arrival to return of the call", RunResult::ticksToReturn);
        rows.ticks("ticks, last call to the next return", RunResult::ticksToNextReturn);
        return rows.table;
    }

    /** What percentiles would hide: a message that waits longer than any that was answered. */
    static Optional<String> unanswered(Simulation simulation) {
        long longest = simulation.runs().stream()
                .mapToLong(RunResult::unanswered)
                .max()
                .orElse(0);
        return longest > simulation.all(RunResult::messages).largest()
                ? Optional.of(
                        "  a message that was not yet answered at the end had been waiting for " + Times.text(longest))
                : Optional.empty();
    }

    private void times(String what, Function<RunResult, Latencies> which) {
        if (simulation.all(which).count() > 0) {
            line(what, which, simulation.mean(which).text(Times::text), Times::text);
        }
    }

    private void ticks(String what, Function<RunResult, Latencies> which) {
        if (simulation.all(which).largest() > 0) {
            line(what, which, simulation.mean(which).text(Times::number), LatencyTable::count);
        }
    }

    private void line(String what, Function<RunResult, Latencies> which, String mean, LongFunction<String> text) {
        Latencies all = simulation.all(which);
        table.line(List.of(
                what,
                count(all.count()),
                mean,
                text.apply(all.percentile(50)),
                text.apply(all.percentile(90)),
                text.apply(all.percentile(99)),
                text.apply(all.largest())));
    }

    static String count(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }
}
