package org.gilcheck.reports.ci;

import java.util.Locale;

/** A text that GitHub accepts as a comment: what does not fit is left out whole, and said to be. */
final class Page {
    /** The most characters of a comment or of the description of a pull request. */
    static final int MOST = 65_536;

    private static final int FOR_NOTE = 200;

    private final StringBuilder text = new StringBuilder();
    private int left;

    /** Adds a part if it fits. */
    boolean add(String part) {
        if (text.length() + part.length() > MOST - FOR_NOTE) {
            left++;
            return false;
        }
        text.append(part);
        return true;
    }

    /** The page, with a note if something is missing. */
    String text(String whatIsLeft) {
        if (left > 0) {
            text.append(String.format(
                    Locale.ROOT, "\n*Cut: GitHub takes %,d characters. Left out: %d %s.*\n", MOST, left, whatIsLeft));
        }
        return text.toString();
    }
}
