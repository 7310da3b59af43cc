package org.gilcheck.reports.charts;

import java.util.ArrayList;
import java.util.List;
import org.gilcheck.properties.runs.Printable;
import org.gilcheck.reports.svg.Drawing;

/** Text in charts, of a font whose letters are all of one width. */
final class Words {
    static final double SIZE = 10.5;
    static final double LINE = 13;
    private static final double LETTER = 0.6;
    private static final int FIRST_WIDE = 0x1100;

    private final Drawing drawing;

    Words(Drawing drawing) {
        this.drawing = drawing;
    }

    static double width(String text) {
        String shown = Printable.of(text);
        long letters = shown.codePoints().count()
                + shown.codePoints().filter(each -> each >= FIRST_WIDE).count();
        return letters * LETTER * SIZE;
    }

    /**
     * Writes a line of text.
     *
     * @param anchor start, middle or end: which part of it is at x
     */
    void write(double x, double y, String anchor, String colour, String text) {
        write(x, y, anchor, colour, "", text);
    }

    void bold(double x, double y, String text) {
        write(x, y, "start", "#1B1F24", " font-weight=\"bold\"", text);
    }

    private void write(double x, double y, String anchor, String colour, String more, String text) {
        drawing.raw("<text font-family=\"'DejaVu Sans Mono',Menlo,Consolas,monospace\" font-size=\"" + SIZE
                + "\" fill=\""
                + colour + "\"" + (anchor.equals("start") ? "" : " text-anchor=\"" + anchor + "\"") + more + " x=\""
                + Drawing.number(x) + "\" y=\"" + Drawing.number(y) + "\">" + Drawing.escaped(text) + "</text>\n");
    }

    /** The text in lines that are no wider, broken at blanks. */
    static List<String> broken(String text, double width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : Printable.of(text).split(" ", -1)) {
            if (line.length() > 0 && width(line + " " + word) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
