package org.gilcheck.reports.ci;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Pieces of GitHub's Markdown that show a text as it is, whatever is in it. */
final class MarkdownText {
    private static final String PUNCTUATION = "\\`*_{}[]<>()#|~&$^";
    private static final Pattern LIST = Pattern.compile("^([-+=]|\\d+(?=\\.))");

    private MarkdownText() {}

    /** On one line: in a paragraph, a heading or a cell of a table. Nobody is mentioned, no issue referred to. */
    static String inline(String text) {
        String stripped = text.strip();
        Matcher list = LIST.matcher(stripped);
        StringBuilder escaped = new StringBuilder();
        int dot = list.find() && Character.isDigit(stripped.charAt(0)) ? list.end() : -1;
        for (int at = 0; at < stripped.length(); at += Character.charCount(stripped.codePointAt(at))) {
            int point = stripped.codePointAt(at);
            boolean beginsList = at == 0 && "-+=".indexOf(point) >= 0;
            if (PUNCTUATION.indexOf(point) >= 0 || beginsList || at == dot) {
                escaped.append('\\');
            }
            escaped.append(onOneLine(point)).append(unlinked(stripped, at));
        }
        return escaped.toString();
    }

    /** On one line, between tags of HTML. */
    static String html(String text) {
        StringBuilder escaped = new StringBuilder();
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int point = text.codePointAt(at);
            switch (point) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.append(onOneLine(point)).append(unlinked(text, at));
            }
        }
        return escaped.toString();
    }

    /** What keeps a sign from making a link of the word behind it. */
    private static String unlinked(String text, int at) {
        boolean isSign = text.charAt(at) == '@' || text.charAt(at) == '#';
        return isSign && at + 1 < text.length() && Character.isLetterOrDigit(text.charAt(at + 1)) ? "<!-- -->" : "";
    }

    /** A block of code, with a fence that is longer than any in it. */
    static String block(String text) {
        String shown = Arrays.stream(text.split("\n", -1))
                .map(MarkdownText::plain)
                .reduce((first, second) -> first + "\n" + second)
                .orElse("");
        String fence = "```";
        while (shown.contains(fence)) {
            fence += "`";
        }
        return fence + "text\n" + shown.stripTrailing() + "\n" + fence + "\n";
    }

    private static String plain(String line) {
        StringBuilder shown = new StringBuilder();
        line.codePoints().forEach(point -> shown.append(onOneLine(point)));
        return shown.toString().stripTrailing();
    }

    private static String onOneLine(int point) {
        boolean isSurrogate = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
        boolean isBreak = point == '\n' || point == '\t' || point == 0x2028 || point == 0x2029;
        if (isBreak || point == 0x85 || point == '\r') {
            return " ";
        }
        return Character.isISOControl(point) || isSurrogate ? "\uFFFD" : Character.toString(point);
    }
}
