package org.gilcheck.reports.diagram;

import java.util.List;
import org.gilcheck.reports.diagram.FlowChart.Arrow;
import org.gilcheck.reports.diagram.FlowChart.Placed;
import org.gilcheck.reports.svg.Drawing;
import org.gilcheck.reports.svg.Spot;

/** Draws one step: its box in the colour of the phase, its number, its text, and signs for steps that last. */
final class CardDrawing {
    private final Drawing drawing;
    private final Card card;
    private final double x;
    private final double y;

    CardDrawing(Drawing drawing, Placed placed) {
        this.drawing = drawing;
        this.card = placed.card();
        this.x = placed.at().x();
        this.y = placed.at().y();
    }

    /**
     * Draws it.
     *
     * @param leaving the arrows that leave it
     */
    void draw(List<Arrow> leaving) {
        drawing.open(
                "g",
                " class=\"state " + card.classes() + "\" data-point=\""
                        + card.point().id() + "\"");
        drawing.raw("<title>" + Drawing.escaped(card.hint()) + "</title>\n");
        box();
        drawing.text(
                "number",
                card.indent() + x - 5,
                y + 16,
                Integer.toString(card.point().id()));
        double line = y + 17;
        for (String words : card.lines()) {
            drawing.text("", x + card.indent() + indentOf(words), line, words.strip());
            line += Letters.LINE;
        }
        signs();
        for (Arrow arrow : leaving) {
            if (!arrow.answer().isEmpty()) {
                drawing.text("answer", arrow.spots().get(0).x(), y + card.height() - 4, arrow.answer());
            }
        }
        drawing.close("g");
    }

    private static double indentOf(String words) {
        return (words.length() - words.stripLeading().length()) * Letters.WIDTH;
    }

    private void box() {
        double right = x + card.width();
        double bottom = y + card.height();
        if (card.isTest()) {
            double middle = y + card.height() / 2;
            drawing.path(
                    " class=\"box\"",
                    "M" + Drawing.at(new Spot(x, middle))
                            + "L" + Drawing.at(new Spot(x + Card.POINTED, y))
                            + "H" + Drawing.number(right - Card.POINTED)
                            + "L" + Drawing.at(new Spot(right, middle))
                            + "L" + Drawing.at(new Spot(right - Card.POINTED, bottom))
                            + "H" + Drawing.number(x + Card.POINTED) + "Z");
            return;
        }
        drawing.rectangle("box", x, y, card.width(), card.height(), 2);
        if (card.isAtomic()) {
            drawing.rectangle("inner", x + 2.5, y + 2.5, card.width() - 5, card.height() - 5, 1);
        }
        drawing.path(" class=\"stripe\"", "M" + Drawing.at(new Spot(x + 4, y + 1)) + "V" + Drawing.number(bottom - 1));
    }

    private void signs() {
        double at = x + card.width() - 15;
        if (card.hasTime()) {
            Signs.clock(drawing, at, y + 6);
            at -= 17;
        }
        if (card.maySleep()) {
            Signs.sleep(drawing, at, y + 6);
        }
    }
}
