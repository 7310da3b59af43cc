package org.gilcheck.reports.svg;

import java.util.List;
import java.util.Locale;
import org.gilcheck.properties.runs.Printable;

/** The elements of an SVG picture, one a line. Numbers have at most one decimal. */
public final class Drawing {
    private final StringBuilder text = new StringBuilder();

    /** An empty one. */
    public Drawing() {}

    /** Escapes what has a meaning in XML. */
    public static String escaped(String words) {
        return Printable.of(words)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** The number as it is written. */
    public static String number(double value) {
        double rounded = Math.round(value * 10) / 10.0;
        return rounded == Math.rint(rounded)
                ? Long.toString(Math.round(rounded))
                : String.format(Locale.ROOT, "%.1f", rounded);
    }

    /** Begins an element; the attributes begin with a blank. */
    public void open(String element, String attributes) {
        text.append('<').append(element).append(attributes).append(">\n");
    }

    /** Ends an element. */
    public void close(String element) {
        text.append("</").append(element).append(">\n");
    }

    /** Puts in what is SVG already. */
    public void raw(String markup) {
        text.append(markup);
    }

    /** A rectangle with rounded corners. */
    public void rectangle(String classes, double x, double y, double width, double height, double radius) {
        text.append(String.format(
                Locale.ROOT,
                "<rect class=\"%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"%s/>\n",
                classes,
                number(x),
                number(y),
                number(width),
                number(height),
                radius == 0 ? "" : " rx=\"" + number(radius) + "\""));
    }

    /** A path; the attributes begin with a blank. */
    public void path(String attributes, String path) {
        text.append("<path").append(attributes).append(" d=\"").append(path).append("\"/>\n");
    }

    /** A circle. */
    public void circle(String classes, double x, double y, double radius) {
        text.append(String.format(
                Locale.ROOT,
                "<circle class=\"%s\" cx=\"%s\" cy=\"%s\" r=\"%s\"/>\n",
                classes,
                number(x),
                number(y),
                number(radius)));
    }

    /** Text whose base line begins at a spot, or has its middle or end there if its class says so. */
    public void text(String classes, double x, double y, String words) {
        text.append(String.format(
                Locale.ROOT,
                "<text%s x=\"%s\" y=\"%s\">%s</text>\n",
                classes.isEmpty() ? "" : " class=\"" + classes + "\"",
                number(x),
                number(y),
                escaped(words)));
    }

    /** The path through some spots, its corners a little rounded. */
    public static String rounded(List<Spot> spots, double radius) {
        StringBuilder path = new StringBuilder("M" + at(spots.get(0)));
        for (int i = 1; i < spots.size() - 1; i++) {
            Spot corner = spots.get(i);
            path.append('L').append(at(towards(corner, spots.get(i - 1), radius)));
            path.append('Q').append(at(corner)).append(' ').append(at(towards(corner, spots.get(i + 1), radius)));
        }
        return path.append('L').append(at(spots.get(spots.size() - 1))).toString();
    }

    /** The coordinates as a path has them. */
    public static String at(Spot spot) {
        return number(spot.x()) + " " + number(spot.y());
    }

    /** Some way from one spot to another, at most half of it. */
    private static Spot towards(Spot from, Spot to, double way) {
        double length = Math.max(1e-9, Math.hypot(to.x() - from.x(), to.y() - from.y()));
        double share = Math.min(0.5, way / length);
        return new Spot(from.x() + (to.x() - from.x()) * share, from.y() + (to.y() - from.y()) * share);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
