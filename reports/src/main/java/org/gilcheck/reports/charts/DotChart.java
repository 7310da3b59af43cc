package org.gilcheck.reports.charts;

import java.util.ArrayList;
import java.util.List;
import org.gilcheck.reports.charts.TradeOff.Cloud;
import org.gilcheck.reports.charts.TradeOff.Dot;
import org.gilcheck.reports.svg.Drawing;
import org.gilcheck.reports.svg.Spot;

/** Draws one panel of a trade-off: a mark for each policy, its name beside it. */
final class DotChart {
    private static final double MARK = 6;

    private final Drawing drawing;
    private final Plot plot;
    private final Scale flat;
    private final String flatTitle;

    /** Left, top, right and bottom of what is drawn already. */
    private final List<double[]> taken = new ArrayList<>();

    DotChart(Drawing drawing, Plot plot, Scale flat, String flatTitle) {
        this.drawing = drawing;
        this.plot = plot;
        this.flat = flat;
        this.flatTitle = flatTitle;
    }

    void draw(Cloud cloud) {
        plot.draw(drawing, cloud.title());
        Words words = new Words(drawing);
        for (double mark : flat.marks()) {
            double x = x(mark);
            drawing.path(" stroke=\"#57606A\" stroke-width=\"1\"", "M" + Drawing.at(new Spot(x, plot.bottom())) + "v4");
            words.write(x, plot.bottom() + 15, "middle", "#57606A", flat.text(mark));
        }
        double y = plot.bottom() + 30;
        for (String line : flatTitle.split("(?<=:) ", -1)) {
            words.write((plot.left() + plot.right()) / 2, y, "middle", "#1B1F24", line);
            y += Words.LINE;
        }
        List<Dot> known = cloud.dots().stream().filter(Dot::isKnown).toList();
        known.forEach(dot -> take(spot(dot).x() - MARK, spot(dot).y() - MARK, 2 * MARK));
        for (Dot dot : known) {
            Style.of(dot.style()).mark(drawing, spot(dot), dot.name());
            name(dot);
        }
    }

    private void take(double x, double y, double size) {
        taken.add(new double[] {x, y, x + size, y + size});
    }

    private double x(double number) {
        return plot.left() + 10 + flat.share(number) * (plot.right() - plot.left() - 20);
    }

    private Spot spot(Dot dot) {
        return new Spot(x(dot.flat().number()), plot.height(dot.upright()));
    }

    /** Writes a name where there is room: beside the mark, or above or below, ever farther away. */
    private void name(Dot dot) {
        Spot at = spot(dot);
        double width = Words.width(dot.name());
        for (int far = 0; far < 40; far++) {
            int steps = (far + 1) / 2;
            double down = steps * (far % 2 == 0 ? -6.0 : 6.0);
            for (double x : new double[] {at.x() + MARK + 3, at.x() - MARK - 3 - width}) {
                double[] box = {x, at.y() + down - 6, x + width, at.y() + down + 6};
                boolean inside = x >= plot.left() + 2 && x + width <= plot.right() + 48;
                if (inside && taken.stream().noneMatch(each -> overlap(each, box))) {
                    write(dot, at, box);
                    return;
                }
            }
        }
        write(dot, at, new double[] {at.x() + MARK + 3, at.y() - 6, at.x() + MARK + 3 + width, at.y() + 6});
    }

    private void write(Dot dot, Spot at, double[] box) {
        taken.add(box);
        Style style = Style.of(dot.style());
        double middle = (box[1] + box[3]) / 2;
        if (Math.abs(middle - at.y()) > 8) {
            double nearest = box[0] > at.x() ? box[0] - 1 : box[2] + 1;
            drawing.path(
                    " stroke=\"" + style.colour() + "\" stroke-width=\".6\"",
                    "M" + Drawing.at(at) + "L" + Drawing.at(new Spot(nearest, middle)));
        }
        drawing.raw("<rect fill=\"#fff\" fill-opacity=\".8\" x=\"" + Drawing.number(box[0]) + "\" y=\""
                + Drawing.number(box[1]) + "\" width=\"" + Drawing.number(box[2] - box[0]) + "\" height=\"12\"/>\n");
        new Words(drawing).write(box[0], middle + 3.5, "start", style.colour(), dot.name());
    }

    private static boolean overlap(double[] one, double[] other) {
        return one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3];
    }
}
