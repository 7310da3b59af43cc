package org.gilcheck.reports;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The comment that stands before a class in Java source, as plain text. */
final class DocComment {
    /** Comments and literals, in which nothing else counts; words; and what ends a declaration. */
    private static final Pattern TOKEN = Pattern.compile(
            "/\\*\\*(?<comment>(?!/).*?)\\*/|/\\*.*?\\*/|//[^\\n]*"
                    + "|\"\"\".*?\"\"\"|\"[^\"\\\\\\n]*+(?:\\\\.[^\"\\\\\\n]*+)*+\"|'(?:\\\\.)?[^']*'"
                    + "|(?<word>[\\p{L}_$][\\p{L}\\p{N}_$]*)|(?<mark>[{};()])",
            Pattern.DOTALL);

    private static final Pattern INLINE_TAG = Pattern.compile("\\{@(\\w+)\\s+([^{}]*+(?:\\{[^{}]*}[^{}]*+)*+)}");
    private static final Pattern LINK = Pattern.compile("(?<target>[^\\s(]+(?:\\([^)]*\\))?)(?:\\s+(?<label>.+))?");

    private DocComment() {}

    /** The paragraphs of the comment before the declaration of a class; none if there is no comment. */
    static List<String> before(String className, String source) {
        Matcher tokens = TOKEN.matcher(source);
        String comment = "";
        String previous = "";
        int parentheses = 0;
        while (tokens.find()) {
            String word = tokens.group("word");
            String mark = tokens.group("mark");
            if (tokens.group("comment") != null) {
                comment = tokens.group("comment");
            } else if (word != null) {
                if (previous.equals("class") && word.equals(className)) {
                    return paragraphs(comment);
                }
                previous = word;
            } else if (mark != null) {
                parentheses += mark.equals("(") ? 1 : mark.equals(")") ? -1 : 0;
                comment = parentheses == 0 && !mark.equals(")") ? "" : comment;
            }
        }
        return List.of();
    }

    private static List<String> paragraphs(String comment) {
        String text = comment.lines()
                .map(line -> line.replaceFirst("^\\s*\\*+", "").strip())
                .takeWhile(line -> !line.matches("@\\p{L}.*"))
                .reduce("", (before, line) -> before + line + "\n");
        return Arrays.stream(text.split("\\n\\n+|</?p>", -1))
                .map(paragraph -> withoutTags(paragraph).replaceAll("\\s+", " ").strip())
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }

    private static String withoutTags(String paragraph) {
        return INLINE_TAG.matcher(paragraph).replaceAll(tag -> {
            String text = tag.group(2).strip();
            return Matcher.quoteReplacement(tag.group(1).startsWith("link") ? linkText(text) : text);
        });
    }

    /** The label of a link, or else what it leads to. */
    private static String linkText(String link) {
        Matcher parts = LINK.matcher(link);
        if (!parts.matches()) {
            return link;
        }
        String label = parts.group("label");
        return label != null
                ? label
                : parts.group("target").replaceFirst("^#", "").replace('#', '.');
    }
}
