package org.gilcheck.reports.ci;

import java.util.List;
import java.util.Locale;

/** XML as text. Characters that XML cannot contain, escaped or not, are written as in Java: {@code \u0007}. */
final class Xml {
    private final StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");

    /** Names and values in turn. */
    Xml open(String element, String... attributes) {
        tag(element, List.of(attributes));
        text.append(">\n");
        return this;
    }

    Xml close(String element) {
        text.append("</").append(element).append(">\n");
        return this;
    }

    /** An element without content, or with nothing but text. */
    Xml leaf(String element, String content, String... attributes) {
        tag(element, List.of(attributes));
        if (content.isEmpty()) {
            text.append("/>\n");
        } else {
            text.append('>').append(escaped(content, false));
            close(element);
        }
        return this;
    }

    private void tag(String element, List<String> attributes) {
        text.append('<').append(element);
        for (int i = 0; i < attributes.size(); i += 2) {
            text.append(' ').append(attributes.get(i)).append("=\"");
            text.append(escaped(attributes.get(i + 1), true)).append('"');
        }
    }

    /** Readers make spaces of line breaks in attributes, and line feeds of carriage returns anywhere. */
    private static String escaped(String content, boolean isAttribute) {
        StringBuilder escaped = new StringBuilder();
        content.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\r' -> escaped.append("&#13;");
                case '\n', '\t' -> escaped.append(isAttribute ? "&#" + point + ";" : Character.toString(point));
                default -> escaped.append(isPossible(point) ? Character.toString(point) : unit(point));
            }
        });
        return escaped.toString();
    }

    private static boolean isPossible(int point) {
        boolean isSurrogate = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
        return point >= ' ' && !isSurrogate && point != 0xfffe && point != 0xffff;
    }

    private static String unit(int point) {
        return String.format(Locale.ROOT, "\\u%04x", point);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
