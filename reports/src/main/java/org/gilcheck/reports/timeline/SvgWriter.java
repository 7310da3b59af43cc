package org.gilcheck.reports.timeline;

import java.util.ArrayDeque;
import java.util.Deque;

/** Writes an SVG document element by element; whatever is given as text comes out escaped. */
final class SvgWriter {
    private static final int REPLACEMENT = 0xFFFD;

    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();
    private boolean inStartTag;
    private boolean hasText;

    /** Begins an element; attributes may follow, then text or children, then {@link #end}. */
    SvgWriter start(String element) {
        closeStartTag();
        out.append(hasText || out.isEmpty() ? "" : "\n").append('<').append(element);
        open.push(element);
        inStartTag = true;
        hasText = false;
        return this;
    }

    /** An attribute of the element that has just begun. */
    SvgWriter set(String attribute, String value) {
        out.append(' ').append(attribute).append("=\"");
        escape(value, true);
        out.append('"');
        return this;
    }

    /** A length as an attribute, to a tenth of a pixel. */
    SvgWriter set(String attribute, double value) {
        return set(attribute, number(value));
    }

    /** Text inside the current element. */
    SvgWriter text(String text) {
        closeStartTag();
        escape(text, false);
        hasText = true;
        return this;
    }

    /** Ends the innermost element. */
    SvgWriter end() {
        String element = open.pop();
        if (inStartTag) {
            out.append("/>");
        } else {
            out.append(hasText ? "" : "\n").append("</").append(element).append('>');
        }
        inStartTag = false;
        hasText = false;
        return this;
    }

    /** An element with nothing but text. */
    SvgWriter element(String element, String text) {
        return start(element).text(text).end();
    }

    /** The document, when all elements are ended. */
    String document() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("not ended: " + open);
        }
        return out + "\n";
    }

    /** A number with at most one decimal, the same in every language. */
    static String number(double value) {
        long tenths = Math.round(value * 10);
        long whole = tenths / 10;
        long rest = Math.abs(tenths % 10);
        String sign = tenths < 0 && whole == 0 ? "-" : "";
        return rest == 0 ? Long.toString(whole) : sign + whole + "." + rest;
    }

    private void closeStartTag() {
        if (inStartTag) {
            out.append('>');
            inStartTag = false;
        }
    }

    private void escape(String text, boolean inAttribute) {
        text.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append(inAttribute ? "&quot;" : "\"");
                case '\n' -> out.append(inAttribute ? "&#10;" : "\n");
                case '\t' -> out.append(inAttribute ? "&#9;" : "\t");
                default -> out.appendCodePoint(isAllowed(point) ? point : REPLACEMENT);
            }
        });
    }

    /** What may stand in XML 1.0; control characters and halves of pairs may not, however they are written. */
    private static boolean isAllowed(int point) {
        boolean isControl = point < 0x20 || (point >= 0x7F && point < 0xA0);
        boolean isSurrogate = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
        return !isControl && !isSurrogate && point != 0xFFFE && point != 0xFFFF;
    }
}
