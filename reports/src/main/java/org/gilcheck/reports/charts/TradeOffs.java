package org.gilcheck.reports.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gilcheck.model.machine.Clock;
import org.gilcheck.properties.thresholds.Quantity;
import org.gilcheck.reports.charts.TradeOff.Cloud;
import org.gilcheck.reports.charts.TradeOff.Dot;
import org.gilcheck.reports.results.CheckReport;
import org.gilcheck.reports.results.JobResult;
import org.jspecify.annotations.Nullable;

/** What a short wait for I/O costs: its latency against how often the GIL changes hands, and against the work done. */
final class TradeOffs {
    private static final String LATENCY = "io-latency per message";

    private final CheckReport report;
    private final Scenarios scenarios;
    private final Figures figures;

    TradeOffs(CheckReport report) {
        this.report = report;
        this.scenarios = new Scenarios(report);
        this.figures = new Figures(report);
    }

    /** Those whose numbers were asked for, in the smallest scenario that has both, on every number of cores. */
    List<TradeOff> all() {
        List<TradeOff> all = new ArrayList<>();
        Quantity latency = quantity(LATENCY);
        if (latency != null) {
            add(all, latency, quantity("switch-rate"), "switch-rate: hand-overs per tick of work, fewer cost less");
            add(all, latency, quantity("efficiency"), "efficiency: work per unit of time, more is better");
        }
        return all;
    }

    private @Nullable Quantity quantity(String name) {
        return figures.quantities().stream()
                .filter(each -> each.toString().equals(name))
                .findFirst()
                .orElse(null);
    }

    private void add(List<TradeOff> all, Quantity latency, @Nullable Quantity cost, String words) {
        if (cost == null) {
            return;
        }
        for (boolean realTime : figures.realTimes(latency)) {
            scenarios.mixes().stream()
                    .map(mix -> of(latency, cost, words, mix, realTime))
                    .filter(found -> known(found.clouds()).findAny().isPresent())
                    .findFirst()
                    .ifPresent(all::add);
        }
    }

    private TradeOff of(Quantity latency, Quantity cost, String words, String mix, boolean realTime) {
        Notes notes = new Notes();
        List<Cloud> clouds = new ArrayList<>();
        for (int cores : scenarios.cores()) {
            List<Dot> dots = new ArrayList<>();
            List<String> names = scenarios.names();
            for (int i = 0; i < names.size(); i++) {
                JobResult result = scenarios.result(report.rows().get(i), mix, Clock.TIMED, cores);
                Dot dot = new Dot(names.get(i), i, Value.of(result, cost, false), Value.of(result, latency, realTime));
                dots.add(dot);
                if (result != null && !dot.isKnown()) {
                    String gap = dot.flat().gap().isEmpty()
                            ? dot.upright().gap()
                            : dot.flat().gap();
                    notes.add(dot.name(), gap, result.job().where());
                }
            }
            clouds.add(new Cloud(mix + ", " + cores + (cores == 1 ? " core" : " cores"), dots));
        }
        return new TradeOff(
                "io-latency-against-" + cost.property().id() + Figures.units(latency, realTime),
                LATENCY + " against " + cost.property().id(),
                Scale.of(
                        figures.kind(latency, realTime),
                        known(clouds).mapToDouble(dot -> dot.upright().number())),
                Scale.of(
                        Scale.Kind.RATIO,
                        known(clouds).mapToDouble(dot -> dot.flat().number())),
                words,
                clouds,
                notes.lines());
    }

    private static Stream<Dot> known(List<Cloud> clouds) {
        return clouds.stream().flatMap(cloud -> cloud.dots().stream()).filter(Dot::isKnown);
    }
}
