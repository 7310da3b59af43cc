package org.gilcheck.reports.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.gilcheck.reports.svg.Drawing;

/** Lays panels out in rows, with a title above and notes below, as an SVG document that is the same everywhere. */
final class FigureDrawing {
    private static final double WIDEST = 1240;
    private static final double MARGIN = 14;
    private static final double TITLE = 46;
    private static final double AXIS = 62;
    private static final double ABOVE = 48;
    private static final double PLOT_HEIGHT = 165;
    private static final double GAP = 14;

    private FigureDrawing() {}

    /** A figure with lines. */
    static String of(Figure figure) {
        int places = figure.panels().stream()
                .mapToInt(panel -> panel.places().size())
                .max()
                .orElse(1);
        int policies = figure.panels().stream()
                .mapToInt(panel -> panel.lines().size())
                .max()
                .orElse(1);
        double names = figure.panels().stream()
                .flatMap(panel -> panel.lines().stream())
                .mapToDouble(line -> Words.width(line.name() + ": ?"))
                .max()
                .orElse(0);
        int lines = figure.panels().stream()
                .flatMap(panel -> panel.places().stream())
                .mapToInt(place -> place.split("(?<=,) ", -1).length)
                .max()
                .orElse(1);
        double width = Math.max(130, places * Math.max(64, policies * LineChart.ASIDE + 40));
        double height = Math.max(PLOT_HEIGHT, policies * LineLabels.DISTANCE);
        Sheet sheet = new Sheet(width, height, 24 + names, 8 + lines * 12.0);
        List<BiConsumer<Drawing, Plot>> panels = new ArrayList<>();
        figure.panels().forEach(panel -> panels.add((drawing, plot) -> new LineChart(drawing, plot, panel).draw()));
        return sheet.document(figure.title(), figure.upright(), figure.hasUnbounded(), panels, figure.notes());
    }

    /** Two numbers against each other. */
    static String of(TradeOff figure) {
        List<BiConsumer<Drawing, Plot>> panels = new ArrayList<>();
        figure.clouds()
                .forEach(cloud -> panels.add(
                        (drawing, plot) -> new DotChart(drawing, plot, figure.flat(), figure.flatTitle()).draw(cloud)));
        return new Sheet(250, 190, 50, 44)
                .document(figure.title(), figure.upright(), figure.hasUnbounded(), panels, figure.notes());
    }

    /**
     * Sizes of all panels.
     *
     * @param width of the plot
     * @param height of the plot
     * @param right what is needed right of the plot
     * @param below what is needed below it
     */
    record Sheet(double width, double height, double right, double below) {

        String document(
                String title,
                Scale upright,
                boolean unbounded,
                List<BiConsumer<Drawing, Plot>> panels,
                List<String> notes) {
            double panelWidth = AXIS + width + right + GAP;
            int columns = Math.max(1, Math.min(panels.size(), (int) ((WIDEST - MARGIN) / panelWidth)));
            double panelHeight = ABOVE + height + below + GAP;
            Drawing drawing = new Drawing();
            Words words = new Words(drawing);
            drawing.raw("<text font-family=\"sans-serif\" font-size=\"16\" font-weight=\"bold\" fill=\"#1B1F24\" x=\""
                    + Drawing.number(MARGIN) + "\" y=\"24\">" + Drawing.escaped(title) + "</text>\n");
            words.write(MARGIN, 41, "start", "#57606A", axis(upright));
            for (int i = 0; i < panels.size(); i++) {
                double left = MARGIN + AXIS + i % columns * panelWidth;
                int row = i / columns;
                double top = TITLE + ABOVE + row * panelHeight;
                panels.get(i).accept(drawing, new Plot(upright, left, top, left + width, top + height, unbounded));
            }
            double all = 2 * MARGIN + columns * panelWidth - GAP;
            double y = TITLE + Math.ceil(panels.size() / (double) columns) * panelHeight + 8;
            for (String note : notes) {
                for (String line : Words.broken(note, all - 2 * MARGIN)) {
                    words.write(MARGIN, y, "start", "#57606A", line);
                    y += Words.LINE;
                }
            }
            return document(title, all, y + 4, drawing);
        }

        private static String axis(Scale upright) {
            return upright.kind().words()
                    + (upright.step() == 0
                            ? (upright.kind().words().isEmpty() ? "" : ", ") + "each line is ten times the one below"
                            : "");
        }

        private static String document(String title, double width, double height, Drawing body) {
            String w = Drawing.number(Math.ceil(width));
            String h = Drawing.number(Math.ceil(height));
            return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + w + "\" height=\"" + h + "\" viewBox=\"0 0 "
                    + w
                    + " " + h + "\" role=\"img\">\n<title>" + Drawing.escaped(title) + "</title>\n"
                    + "<rect width=\"" + w + "\" height=\"" + h + "\" fill=\"#fff\"/>\n" + body + "</svg>\n";
        }
    }
}
