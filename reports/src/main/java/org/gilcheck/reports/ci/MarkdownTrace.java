package org.gilcheck.reports.ci;

import java.nio.charset.StandardCharsets;
import org.gilcheck.properties.runs.TimelineText;
import org.gilcheck.properties.runs.TraceText;
import org.gilcheck.reports.traces.Exhibit;
import org.gilcheck.reports.traces.TraceFormat;

/** A trace to be put into a pull request or an issue: its table and its timeline. Not longer than GitHub accepts. */
public final class MarkdownTrace implements TraceFormat {
    /** What a folded violation may take of a page that has others. */
    private static final int SHARE = 12_000;

    private static final int ROOM_FOR_WORDS = 6_000;

    @Override
    public String id() {
        return "markdown";
    }

    @Override
    public String suffix() {
        return ".md";
    }

    @Override
    public byte[] write(Exhibit exhibit) {
        String title = cut(exhibit.title(), ROOM_FOR_WORDS / 12);
        return ("### " + MarkdownText.inline(title) + "\n\n" + body(exhibit, false)).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * All but the title.
     *
     * @param isPart whether there are others on the page
     */
    static String body(Exhibit exhibit, boolean isPart) {
        int room = isPart ? SHARE : Page.MOST - ROOM_FOR_WORDS;
        int share = ROOM_FOR_WORDS / 12;
        StringBuilder text = new StringBuilder();
        if (!exhibit.meaning().isEmpty()) {
            text.append(MarkdownText.inline(cut(exhibit.meaning(), share))).append("  \n");
        }
        String facts = exhibit.facts().isEmpty() ? "" : ": " + String.join(", ", exhibit.facts());
        text.append(MarkdownText.inline(cut(exhibit.where() + facts, share))).append("\n\n");
        text.append(block(TraceText.of(exhibit.trace()), room * 2 / 3)).append('\n');
        text.append(block(TimelineText.of(exhibit.trace()), room / 4)).append('\n');
        if (!exhibit.command().isEmpty()) {
            text.append(
                    exhibit.command().length() <= room / 12
                            ? MarkdownText.block(exhibit.command())
                            : "The command that shows it again is too long for this page.\n");
        }
        return text.toString();
    }

    /** Whole lines from the beginning and from the end, which tells most. */
    private static String block(String text, int room) {
        if (text.length() <= room) {
            return MarkdownText.block(text);
        }
        int begin = text.lastIndexOf('\n', room / 2) + 1;
        int end = text.indexOf('\n', text.length() - room / 2) + 1;
        String left = "... " + text.substring(begin, end).lines().count() + " lines are left out ...\n";
        return MarkdownText.block(text.substring(0, begin) + left + text.substring(end));
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most) + "...";
    }
}
