package org.gilcheck.reports.charts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gilcheck.reports.results.CheckReport;

/** The files of a comparison: a page with all of it, the charts in it, and the table behind them. */
public final class ComparisonFiles {
    private ComparisonFiles() {}

    /**
     * The files by their names: {@code index.html}, {@code comparison.csv}, and a picture for each chart.
     *
     * @param scenarios in which scenarios the policies were compared, in words
     * @param legend lines that say what the table shows
     */
    public static Map<String, String> of(CheckReport report, String scenarios, List<String> legend) {
        Map<String, String> pictures = new LinkedHashMap<>();
        for (TradeOff figure : new TradeOffs(report).all()) {
            pictures.put(figure.id() + ".svg", FigureDrawing.of(figure));
        }
        for (Figure figure : new Figures(report).all()) {
            pictures.put(figure.id() + ".svg", FigureDrawing.of(figure));
        }
        Map<String, String> files = new LinkedHashMap<>();
        files.put("index.html", ComparisonPage.of(report, scenarios, legend, new ArrayList<>(pictures.values())));
        files.put("comparison.csv", ComparisonCsv.of(report));
        files.putAll(pictures);
        return files;
    }
}
