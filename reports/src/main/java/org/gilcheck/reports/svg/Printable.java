package org.gilcheck.reports.svg;

import java.util.Locale;

/** Text of any content on one line: what cannot be printed is written as Java writes it. */
public final class Printable {
    private Printable() {}

    /** The text on one line. */
    public static String of(String text) {
        StringBuilder printable = new StringBuilder();
        text.codePoints().forEach(each -> {
            switch (each) {
                case '\n' -> printable.append("\\n");
                case '\r' -> printable.append("\\r");
                case '\t' -> printable.append("\\t");
                default -> {
                    if (isPrintable(each)) {
                        printable.appendCodePoint(each);
                    } else {
                        printable.append(String.format(Locale.ROOT, "\\u%04x", each));
                    }
                }
            }
        });
        return printable.toString();
    }

    private static boolean isPrintable(int letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> (letter & 0xfffe) != 0xfffe;
        };
    }
}
