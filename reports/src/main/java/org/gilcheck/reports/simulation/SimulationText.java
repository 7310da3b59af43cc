package org.gilcheck.reports.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gilcheck.properties.simulation.Profile;
import org.gilcheck.properties.simulation.RunResult;
import org.gilcheck.properties.simulation.Simulation;
import org.gilcheck.properties.simulation.Times;
import org.gilcheck.reports.text.Table;

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
        print(LatencyTable.of(simulation));
        LatencyTable.unanswered(simulation).ifPresent(this::line);
        print(ThreadTable.of(simulation));
        ThreadTable.together(simulation).ifPresent(this::line);
        lock();
        safety();
        constants();
        return text.toString();
    }

    private String cores() {
        int cores = simulation.setup().cores();
        return cores + (cores == 1 ? " core" : " cores");
    }

    private void lock() {
        Table table = new Table();
        table.line(List.of("the GIL", ""));
        table.line(List.of(
                "some thread has it", simulation.each(RunResult::heldFraction).text(ThreadTable::percent)));
        table.line(List.of(
                "some thread waits for it",
                simulation.each(RunResult::wantedFraction).text(ThreadTable::percent)));
        table.line(List.of(
                "free although wanted",
                simulation.each(RunResult::idleWantedFraction).text(ThreadTable::percent)));
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
                        : inVain == 0
                                ? "holds"
                                : "VIOLATED by " + LatencyTable.count(inVain) + " of " + LatencyTable.count(yields)
                                        + " yields"));
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

    private void print(Table table) {
        text.append('\n');
        table.lines().forEach(line -> text.append("  ").append(line).append('\n'));
    }

    private void line(String content) {
        text.append(content).append('\n');
    }
}
