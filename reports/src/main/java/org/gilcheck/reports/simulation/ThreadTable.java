package org.gilcheck.reports.simulation;

import java.util.List;
import java.util.Optional;
import org.gilcheck.properties.simulation.Interval;
import org.gilcheck.properties.simulation.Simulation;
import org.gilcheck.properties.simulation.Times;
import org.gilcheck.reports.text.Table;
import org.jspecify.annotations.Nullable;

/** What each thread does, and how long it has the GIL and waits for it. */
final class ThreadTable {
    private ThreadTable() {}

    static Table of(Simulation simulation) {
        Table table = new Table();
        table.line(List.of(
                "",
                "ticks a second",
                "messages a second",
                "has the GIL",
                "waits for it",
                "longest wait",
                "slower than alone"));
        for (int i = 0; i < simulation.threads().size(); i++) {
            int thread = i;
            table.line(List.of(
                    simulation.threads().get(thread),
                    simulation.perSecond(run -> run.ticks(thread)).text(Times::number),
                    simulation.runs().get(0).answers(thread)
                            ? simulation.perSecond(run -> run.answered(thread)).text(Times::number)
                            : "",
                    simulation.each(run -> run.held(thread)).text(ThreadTable::percent),
                    simulation.each(run -> run.waited(thread)).text(ThreadTable::percent),
                    Times.text(simulation.runs().stream()
                            .mapToLong(run -> run.longestWait(thread))
                            .max()
                            .orElse(0)),
                    times(simulation.slowDown(thread))));
        }
        return table;
    }

    /** How much longer all threads take together than one after the other, if that is known. */
    static Optional<String> together(Simulation simulation) {
        Interval sequential = simulation.againstSequential();
        return simulation.threads().size() < 2 || sequential == null
                ? Optional.empty()
                : Optional.of("  all together take " + times(sequential) + " times as long as one after the other");
    }

    private static String times(@Nullable Interval interval) {
        return interval == null
                ? ""
                : Double.isFinite(interval.mean()) ? interval.text(Times::number) : "does nothing in some run";
    }

    static String percent(double part) {
        return Times.number(100 * part) + " %";
    }
}
