package org.gilcheck.reports.diagram;

import java.util.List;
import org.gilcheck.model.language.Program;
import org.gilcheck.properties.runs.Printable;
import org.gilcheck.reports.svg.Drawing;

/**
 * A drawing with its size.
 *
 * @param body elements of SVG
 */
record Picture(double width, double height, String body) {
    private static final double TITLE = 30;
    private static final double NOTE = 17;

    /** A routine with its name above it. */
    static Picture of(Program program, String note) {
        FlowChart chart = FlowLayout.of(program);
        double top = note.isEmpty() ? TITLE : TITLE + NOTE;
        Drawing drawing = new Drawing();
        drawing.text("title", 0, 17, program.name());
        if (!note.isEmpty()) {
            drawing.text("subtitle", 0, 36, note);
        }
        drawing.open("g", " transform=\"translate(0 " + Drawing.number(top) + ")\"");
        new FlowDrawing(drawing).draw(chart);
        drawing.close("g");
        double words = Math.max(
                Letters.columns(Printable.of(program.name())) * 10.0, Letters.columns(Printable.of(note)) * 6.5);
        return new Picture(Math.max(words, chart.width()), top + chart.height(), drawing.toString());
    }

    /** All of them, one below the other as long as there is room, then in the next column. */
    static Picture columns(List<Picture> pictures, double gap) {
        double most = pictures.stream().mapToDouble(Picture::height).max().orElse(0);
        Drawing drawing = new Drawing();
        double left = 0;
        double top = 0;
        double widest = 0;
        for (Picture picture : pictures) {
            if (top > 0 && top + picture.height() > most) {
                left += widest + gap;
                top = 0;
                widest = 0;
            }
            drawing.open("g", " transform=\"translate(" + Drawing.number(left) + " " + Drawing.number(top) + ")\"");
            drawing.raw(picture.body());
            drawing.close("g");
            top += picture.height() + gap;
            widest = Math.max(widest, picture.width());
        }
        return new Picture(left + widest, most, drawing.toString());
    }
}
