package org.gilcheck.reports.timeline;

import java.util.ArrayList;
import java.util.List;

/**
 * How wide text is. Every letter counts as wide as in a typewriter font, so that pictures do not depend on the fonts of
 * the machine that draws them.
 */
final class Lettering {
    /** The fonts in which text is drawn; all as wide as is reckoned here. */
    static final String FONT = "DejaVu Sans Mono, Menlo, Consolas, Liberation Mono, monospace";

    private static final double EM = 0.602;
    private static final String ELLIPSIS = "…";

    private Lettering() {}

    /** How many pixels a text takes in a size of so many pixels. */
    static double width(String text, double size) {
        return columns(text) * EM * size;
    }

    /** The text on one line, its end cut where there is no room; empty where there is none for even one letter. */
    static String fit(String text, double size, double room) {
        String line = oneLine(text);
        if (width(line, size) <= room) {
            return line;
        }
        StringBuilder shortened = new StringBuilder();
        for (int point : line.codePoints().toArray()) {
            String longer = shortened + Character.toString(point);
            if (width(longer + ELLIPSIS, size) > room) {
                break;
            }
            shortened.setLength(0);
            shortened.append(longer);
        }
        return shortened.isEmpty() ? "" : shortened.toString().stripTrailing() + ELLIPSIS;
    }

    /** Lines no wider than the room, broken at spaces; at most so many, the last one cut. */
    static List<String> wrap(String text, double size, double room, int most) {
        List<String> lines = new ArrayList<>();
        String rest = oneLine(text).strip();
        while (width(rest, size) > room && lines.size() < most - 1) {
            int space = lastSpace(rest, size, room);
            if (space < 0) {
                break;
            }
            lines.add(rest.substring(0, space));
            rest = rest.substring(space).strip();
        }
        lines.add(fit(rest, size, room));
        return lines;
    }

    private static int lastSpace(String text, double size, double room) {
        int found = -1;
        for (int space = text.indexOf(' '); space >= 0; space = text.indexOf(' ', space + 1)) {
            if (width(text.substring(0, space), size) > room) {
                break;
            }
            found = space;
        }
        return found;
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\R", "⏎");
    }

    /** How many letters of a typewriter a text is wide; those of East Asia count twice, marks put on others not at all. */
    private static int columns(String text) {
        return text.codePoints().map(Lettering::columns).sum();
    }

    private static int columns(int point) {
        int type = Character.getType(point);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        boolean isWide = (point >= 0x1100 && point < 0x1200) || point >= 0x2E80;
        return isWide ? 2 : 1;
    }
}
