package org.gilcheck.reports.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gilcheck.properties.simulation.Interval;
import org.gilcheck.properties.simulation.Latencies;
import org.gilcheck.properties.simulation.Profile;
import org.gilcheck.properties.simulation.RunResult;
import org.gilcheck.properties.simulation.Simulation;
import org.gilcheck.properties.simulation.Times;
import org.gilcheck.reports.text.Table;
import org.jspecify.annotations.Nullable;

/** A simulation for people. */
public final class SimulationText {
    private final Simulation simulation;
    private final StringBuilder text = new StringBuilder();

    private SimulationText(Simulation simulation) {
        this.simulation = simulation;
    }

    /** All of it. */
    public static String of(Simulation simulation) {
        return new SimulationText(simulation).text();
    }

    private String text() {
        int runs = simulation.runs().size();
        line(simulation.setup().policy().name() + " @ " + simulation.setup().os() + ", "
                + simulation.setup().threads() + ", " + cores() + ": " + runs + (runs == 1 ? " run of " : " runs of ")
                + Times.text(simulation.duration()) + ", seed " + simulation.seed());
        line("Means over runs, with the interval of 95 % confidence (Student); percentiles of all runs together.");
        latencies();
        threads();
        lock();
        safety();
        constants();
        return text.toString();
    }

    private String cores() {
        int cores = simulation.setup().cores();
        return cores + (cores == 1 ? " core" : " cores");
    }

    private void latencies() {
        Table table = new Table();
        table.line(List.of("", "count", "mean of a run", "p50", "p90", "p99", "max"));
        time(
                table,
                "message, arrival to answer",
                simulation.all(RunResult::messages),
                simulation.each(run -> run.messages().mean()));
        time(
                table,
                "message, answer to answer",
                simulation.all(RunResult::rounds),
                simulation.each(run -> run.rounds().mean()));
        time(
                table,
                "wait for the GIL",
                simulation.all(RunResult::waits),
                simulation.each(run -> run.waits().mean()));
        ticks(table, "ticks, arrival to return of the call", simulation.all(RunResult::ticksToReturn));
        ticks(table, "ticks, last call to the next return", simulation.all(RunResult::ticksToNextReturn));
        print(table);
        long unanswered = simulation.runs().stream()
                .mapToLong(RunResult::unanswered)
                .max()
                .orElse(0);
        if (unanswered > 0 && simulation.all(RunResult::messages).largest() < unanswered) {
            line("  a message that was not yet answered at the end had been waiting for " + Times.text(unanswered));
        }
    }

    private static void time(Table table, String what, Latencies all, Interval means) {
        if (all.count() > 0) {
            table.line(List.of(
                    what,
                    count(all.count()),
                    means.text(Times::text),
                    Times.text(all.percentile(50)),
                    Times.text(all.percentile(90)),
                    Times.text(all.percentile(99)),
                    Times.text(all.largest())));
        }
    }

    private static void ticks(Table table, String what, Latencies all) {
        if (all.count() > 0 && all.largest() > 0) {
            table.line(List.of(
                    what,
                    count(all.count()),
                    Times.number(all.mean()),
                    count(all.percentile(50)),
                    count(all.percentile(90)),
                    count(all.percentile(99)),
                    count(all.largest())));
        }
    }

    private void threads() {
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
            Interval slower = simulation.slowDown(thread);
            table.line(List.of(
                    simulation.threads().get(thread),
                    simulation.perSecond(run -> run.ticks(thread)).text(Times::number),
                    answers(thread)
                            ? simulation.perSecond(run -> run.answered(thread)).text(Times::number)
                            : "",
                    simulation.each(run -> run.held(thread)).text(SimulationText::percent),
                    simulation.each(run -> run.waited(thread)).text(SimulationText::percent),
                    Times.text(simulation.runs().stream()
                            .mapToLong(run -> run.longestWait(thread))
                            .max()
                            .orElse(0)),
                    times(slower)));
        }
        print(table);
        Interval sequential = simulation.againstSequential();
        if (simulation.threads().size() > 1 && sequential != null) {
            line("  all together take " + times(sequential) + " times as long as one after the other");
        }
    }

    private boolean answers(int thread) {
        return simulation.runs().get(0).answers(thread);
    }

    private static String times(@Nullable Interval interval) {
        return interval == null ? "" : Double.isFinite(interval.mean()) ? interval.text(Times::number) : "does nothing";
    }

    private void lock() {
        Table table = new Table();
        table.line(List.of("the GIL", ""));
        table.line(List.of(
                "some thread has it", simulation.each(RunResult::heldFraction).text(SimulationText::percent)));
        table.line(List.of(
                "some thread waits for it",
                simulation.each(RunResult::wantedFraction).text(SimulationText::percent)));
        table.line(List.of(
                "free although wanted",
                simulation.each(RunResult::idleWantedFraction).text(SimulationText::percent)));
        table.line(List.of(
                "grants a second", simulation.perSecond(RunResult::grants).text(Times::number)));
        table.line(List.of(
                "switches a second", simulation.perSecond(RunResult::switches).text(Times::number)));
        table.line(List.of(
                "woken in vain, a second",
                simulation.perSecond(RunResult::failedAcquisitions).text(Times::number)));
        table.line(List.of(
                "woken in vain, per switch",
                simulation.each(SimulationText::failuresPerSwitch).text(Times::number)));
        print(table);
    }

    private static double failuresPerSwitch(RunResult run) {
        return (double) run.failedAcquisitions() / Math.max(1, run.switches());
    }

    private void safety() {
        long yields = simulation.runs().stream().mapToLong(RunResult::yields).sum();
        long inVain =
                simulation.runs().stream().mapToLong(RunResult::yieldsInVain).sum();
        Table table = new Table();
        table.line(List.of("on these runs", ""));
        table.line(List.of("mutual-exclusion", simulation.breaksMutualExclusion() ? "VIOLATED" : "holds"));
        table.line(List.of("lock-discipline", simulation.isFaulty() ? "VIOLATED: " + fault() : "holds"));
        table.line(List.of("deadlock", simulation.deadlocks() ? "VIOLATED" : "holds"));
        table.line(List.of(
                "yield-switches",
                yields == 0
                        ? "vacuous"
                        : inVain == 0 ? "holds" : "VIOLATED by " + count(inVain) + " of " + count(yields) + " yields"));
        print(table);
    }

    private String fault() {
        return simulation.runs().stream()
                .map(run -> run.fault().toString().toLowerCase(Locale.ROOT))
                .distinct()
                .reduce((first, second) -> first + ", " + second)
                .orElse("");
    }

    private void constants() {
        Table table = new Table();
        table.line(List.of("constants of " + simulation.setup().profile().name(), "", ""));
        for (Profile.Constant each :
                simulation.setup().profile().on(simulation.setup().os().name())) {
            table.line(List.of(each.name(), Times.text(each.nanoseconds()), each.source()));
        }
        print(table);
        List<String> numbers = new ArrayList<>(simulation.setup().numbers());
        numbers.add(simulation.setup().ticksPerStep() + " ticks at once");
        line("  " + String.join(", ", numbers));
    }

    private static String percent(double part) {
        return Times.number(100 * part) + " %";
    }

    private static String count(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    private void print(Table table) {
        text.append('\n');
        table.lines().forEach(line -> text.append("  ").append(line).append('\n'));
    }

    private void line(String content) {
        text.append(content).append('\n');
    }
}
