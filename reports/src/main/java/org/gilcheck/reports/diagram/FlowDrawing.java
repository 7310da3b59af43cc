package org.gilcheck.reports.diagram;

import java.util.List;
import org.gilcheck.reports.diagram.FlowChart.Arrow;
import org.gilcheck.reports.diagram.FlowChart.Frame;
import org.gilcheck.reports.diagram.FlowChart.Placed;
import org.gilcheck.reports.diagram.FlowChart.Terminal;
import org.gilcheck.reports.svg.Drawing;
import org.gilcheck.reports.svg.Spot;

/** Draws a program whose steps have their places. */
final class FlowDrawing {
    private static final double HEAD_LENGTH = 7;
    private static final double HEAD_WIDTH = 3;

    private final Drawing drawing;

    FlowDrawing(Drawing drawing) {
        this.drawing = drawing;
    }

    void draw(FlowChart chart) {
        chart.frames().forEach(this::frame);
        chart.arrows().forEach(this::arrow);
        chart.terminals().forEach(this::terminal);
        for (Placed placed : chart.cards()) {
            new CardDrawing(drawing, placed)
                    .draw(chart.arrows().stream()
                            .filter(each -> each.from() == placed.card().point().id())
                            .toList());
        }
    }

    private void frame(Frame frame) {
        drawing.rectangle("frame", frame.at().x(), frame.at().y(), frame.width(), frame.height(), 6);
        drawing.text("call", frame.at().x() + 8, frame.at().y() + 14, frame.title());
    }

    private void terminal(Terminal terminal) {
        double x = terminal.at().x();
        double y = terminal.at().y();
        if (terminal.start()) {
            drawing.circle("start", x + terminal.width() / 2, y + terminal.height() / 2, terminal.width() / 2);
            return;
        }
        drawing.rectangle("end", x, y, terminal.width(), terminal.height(), terminal.height() / 2);
        drawing.text("endtext", x + terminal.width() / 2, y + terminal.height() - 4.5, "end");
    }

    private void arrow(Arrow arrow) {
        List<Spot> spots = arrow.spots();
        Spot tip = spots.get(spots.size() - 1);
        Spot before = spots.get(spots.size() - 2);
        double right = Math.signum(Math.rint(tip.x() - before.x()));
        double down = Math.signum(Math.rint(tip.y() - before.y()));
        Spot neck = tip.moved(-right * HEAD_LENGTH, -down * HEAD_LENGTH);
        drawing.open("g", " class=\"edge\" data-from=\"" + arrow.from() + "\" data-to=\"" + arrow.to() + "\"");
        drawing.path("", Drawing.rounded(spots, 5));
        drawing.path(
                " class=\"head\"",
                "M" + Drawing.at(tip)
                        + "L" + Drawing.at(neck.moved(down * HEAD_WIDTH, right * HEAD_WIDTH))
                        + "L" + Drawing.at(neck.moved(-down * HEAD_WIDTH, -right * HEAD_WIDTH)) + "Z");
        drawing.close("g");
    }
}
