package org.gilcheck.reports.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gilcheck.model.machine.Clock;
import org.gilcheck.properties.Bound;
import org.gilcheck.properties.Bound.Measure;
import org.gilcheck.properties.thresholds.Quantity;
import org.gilcheck.reports.charts.Figure.Line;
import org.gilcheck.reports.charts.Figure.Panel;
import org.gilcheck.reports.results.CheckReport;
import org.gilcheck.reports.results.JobResult;
import org.gilcheck.reports.results.Subject;
import org.jspecify.annotations.Nullable;

/** The figures of a comparison: each number against the threads, and against the cores. */
final class Figures {
    private final CheckReport report;
    private final Scenarios scenarios;

    Figures(CheckReport report) {
        this.report = report;
        this.scenarios = new Scenarios(report);
    }

    /** All in which there is something to see. */
    List<Figure> all() {
        List<Figure> all = new ArrayList<>();
        for (Quantity quantity : quantities()) {
            for (boolean realTime : realTimes(quantity)) {
                Figure threads = threads(quantity, realTime);
                Figure cores = cores(quantity, realTime);
                if (isWorthSeeing(threads)
                        && (scenarios.mixes().size() > 1 || scenarios.cores().size() < 2)) {
                    all.add(threads);
                }
                if (isWorthSeeing(cores) && scenarios.cores().size() > 1) {
                    all.add(cores);
                }
            }
        }
        return all;
    }

    /** The numbers that were asked for. */
    List<Quantity> quantities() {
        List<Quantity> quantities = new ArrayList<>();
        for (Subject subject : Subject.of(report.shown())) {
            if (subject.quantity() != null) {
                quantities.add(subject.quantity());
            }
        }
        return quantities;
    }

    private static boolean isWorthSeeing(Figure figure) {
        return figure.panels().stream()
                .flatMap(panel -> panel.lines().stream())
                .flatMap(line -> line.values().stream())
                .anyMatch(Value::isKnown);
    }

    private Figure threads(Quantity quantity, boolean realTime) {
        Panels panels = new Panels(quantity, realTime);
        List<String> mixes = scenarios.mixes();
        List<Boolean> joined = Scenarios.grown(mixes);
        for (int cores : scenarios.cores()) {
            panels.add(
                    cores + (cores == 1 ? " core" : " cores"),
                    mixes,
                    joined,
                    row -> mix -> scenarios.result(row, mixes.get(mix), Clock.TIMED, cores));
        }
        if (scenarios.hasUntimed()) {
            panels.add("untimed", mixes, joined, row -> mix -> scenarios.result(row, mixes.get(mix), Clock.UNTIMED, 1));
        }
        return panels.figure("threads", "against the threads");
    }

    private Figure cores(Quantity quantity, boolean realTime) {
        Panels panels = new Panels(quantity, realTime);
        List<Integer> cores = scenarios.cores();
        List<String> places = cores.stream()
                .map(each -> each + (each == 1 ? " core" : " cores"))
                .toList();
        List<Boolean> joined =
                cores.stream().map(each -> !each.equals(cores.get(0))).toList();
        for (String mix : scenarios.mixes()) {
            panels.add(mix, places, joined, row -> place -> scenarios.result(row, mix, Clock.TIMED, cores.get(place)));
        }
        return panels.figure("cores", "against the cores");
    }

    /** The panels of one figure. */
    private final class Panels {
        private final Quantity quantity;
        private final boolean realTime;
        private final Notes notes = new Notes();
        private final List<Panel> panels = new ArrayList<>();

        Panels(Quantity quantity, boolean realTime) {
            this.quantity = quantity;
            this.realTime = realTime;
        }

        void add(
                String title,
                List<String> places,
                List<Boolean> joined,
                Function<String, Function<Integer, @Nullable JobResult>> results) {
            List<Line> lines = new ArrayList<>();
            List<String> names = scenarios.names();
            for (int i = 0; i < names.size(); i++) {
                List<Value> values = new ArrayList<>();
                for (int place = 0; place < places.size(); place++) {
                    JobResult result = results.apply(report.rows().get(i)).apply(place);
                    Value value = Value.of(result, quantity, realTime);
                    values.add(value);
                    if (result != null && !value.gap().isEmpty()) {
                        notes.add(names.get(i), value.gap(), result.job().where());
                    }
                }
                lines.add(new Line(names.get(i), i, values));
            }
            panels.add(new Panel(title, places, joined, lines));
        }

        Figure figure(String suffix, String words) {
            panels.removeIf(panel -> panel.lines().stream()
                    .flatMap(line -> line.values().stream())
                    .noneMatch(Value::isKnown));
            Scale upright = Scale.of(
                    kind(quantity, realTime),
                    panels.stream()
                            .flatMap(panel -> panel.lines().stream())
                            .flatMap(line -> line.values().stream())
                            .mapToDouble(Value::number));
            return new Figure(
                    quantity.toString().replace(' ', '-') + "-" + suffix + units(quantity, realTime),
                    quantity + " " + words,
                    upright,
                    panels,
                    notes.lines());
        }
    }

    /** A time is drawn as a real one where any is known; and in units if some are known in units only. */
    List<Boolean> realTimes(Quantity quantity) {
        List<Bound> bounds =
                bounds(quantity).filter(bound -> !bound.isUnbounded()).toList();
        List<Boolean> kinds = new ArrayList<>();
        if (quantity.isTime() && bounds.stream().anyMatch(bound -> bound.formula() != null)) {
            kinds.add(true);
        }
        if (!quantity.isTime() || kinds.isEmpty() || bounds.stream().anyMatch(bound -> bound.formula() == null)) {
            kinds.add(false);
        }
        return kinds;
    }

    /** The end of the name of a figure that is not in real time. */
    static String units(Quantity quantity, boolean realTime) {
        return quantity.isTime() && !realTime ? "-in-units" : "";
    }

    private Stream<Bound> bounds(Quantity quantity) {
        return report.results().stream()
                .map(result ->
                        quantity.among(result.verdict(quantity.property()).bounds()))
                .filter(Objects::nonNull);
    }

    Scale.Kind kind(Quantity quantity, boolean realTime) {
        if (quantity.isTime()) {
            return realTime ? Scale.Kind.NANOSECONDS : Scale.Kind.UNITS;
        }
        return bounds(quantity).anyMatch(Figures::isRatio) ? Scale.Kind.RATIO : Scale.Kind.COUNT;
    }

    private static boolean isRatio(Bound bound) {
        return bound.measure() == Measure.GREATEST_RATIO || bound.measure() == Measure.LEAST_RATIO;
    }
}
