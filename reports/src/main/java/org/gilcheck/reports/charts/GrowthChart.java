package org.gilcheck.reports.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.gilcheck.reports.charts.Figure.Line;
import org.gilcheck.reports.charts.Figure.Panel;
import org.gilcheck.reports.growth.Axes;
import org.gilcheck.reports.growth.Growth;
import org.gilcheck.reports.growth.Size;

/** The states of policies against their threads and cores, as an SVG picture. */
public final class GrowthChart {
    private GrowthChart() {}

    /** Two panels with one logarithmic axis. */
    public static String of(Axes axes, List<Growth> all) {
        Notes notes = new Notes();
        List<Panel> panels = List.of(
                panel("untimed", axes.mixes(), all, Growth::threads, notes),
                panel("timed, " + axes.timedMix(), axes.coreTexts(), all, Growth::cores, notes));
        Scale upright = Scale.of(
                Scale.Kind.STATES,
                panels.stream()
                        .flatMap(panel -> panel.lines().stream())
                        .flatMap(line -> line.values().stream())
                        .mapToDouble(Value::number));
        return FigureDrawing.of(
                new Figure("growth", "states against threads and cores", upright, panels, notes.lines()));
    }

    private static Panel panel(
            String title, List<String> places, List<Growth> all, Function<Growth, List<Size>> sizes, Notes notes) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Growth growth = all.get(i);
            List<Value> values = new ArrayList<>();
            for (int place = 0; place < places.size(); place++) {
                Value value = value(sizes.apply(growth).get(place));
                values.add(value);
                if (!value.gap().isEmpty()) {
                    notes.add(
                            growth.name(),
                            value.gap(),
                            title.equals("untimed") ? places.get(place) : title + ", " + places.get(place));
                }
            }
            lines.add(new Line(growth.name(), i, values));
        }
        List<Boolean> joined =
                IntStream.range(0, places.size()).mapToObj(place -> place > 0).toList();
        return new Panel(title, places, joined, lines);
    }

    private static Value value(Size size) {
        if (size.isAll()) {
            return Value.of((double) size.states());
        }
        return Value.none(size.states() == 0 ? "" : "more than " + size.text().substring(2));
    }
}
