package org.gilcheck.reports.page;

import com.samskivert.mustache.Escapers;

/** Any text as it may stand in HTML, in an element or in an attribute. */
final class HtmlText {
    /** Stands for what cannot be written. */
    private static final int REPLACEMENT = 0xFFFD;

    private HtmlText() {}

    /** What HTML and UTF-8 cannot hold, nothing and halves of surrogate pairs, becomes a sign that it was there. */
    static String escaped(String raw) {
        StringBuilder text = new StringBuilder();
        raw.codePoints().forEach(each -> text.appendCodePoint(isImpossible(each) ? REPLACEMENT : each));
        return Escapers.HTML.escape(text.toString());
    }

    private static boolean isImpossible(int codePoint) {
        return codePoint == 0 || (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE);
    }
}
