package org.gilcheck.reports.diagram;

import java.util.ArrayList;
import java.util.List;

/** How wide text is and where it may be broken. All text is of a fixed width, so that no font has to be asked. */
final class Letters {
    /** Of one letter of the size in which steps are written. */
    static final double WIDTH = 7.3;

    /** From one line to the next. */
    static final double LINE = 15;

    private static final int FIRST_WIDE = 0x1100;

    private Letters() {}

    /** How many columns a text takes; those of East Asia take two each. */
    static int columns(String text) {
        return (int) text.codePoints().count()
                + (int) text.codePoints().filter(each -> each >= FIRST_WIDE).count();
    }

    static double width(String text) {
        return columns(text) * WIDTH;
    }

    /** The text in lines of about a width, broken at blanks only. */
    static List<String> broken(String text, int columns) {
        if (columns(text) <= columns) {
            return List.of(text);
        }
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (line.length() > 0 && columns(line + " " + word) > columns) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
