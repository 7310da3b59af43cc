package org.gilcheck.reports.traces;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.gilcheck.properties.runs.TimelineText;
import org.gilcheck.properties.runs.TraceText;

/** A trace for a terminal: a column for each thread, a row for each step and each switch, and a line for each thread. */
public final class TextTrace implements TraceFormat {
    /** A terminal would obey what stands in somebody's log. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\n]]");

    @Override
    public String id() {
        return "text";
    }

    @Override
    public String suffix() {
        return ".txt";
    }

    @Override
    public byte[] write(Exhibit exhibit) {
        return CONTROL.matcher(text(exhibit)).replaceAll("\uFFFD").getBytes(StandardCharsets.UTF_8);
    }

    private static String text(Exhibit exhibit) {
        StringBuilder text = new StringBuilder(exhibit.title());
        if (!exhibit.meaning().isEmpty()) {
            text.append(" (").append(exhibit.meaning()).append(')');
        }
        text.append("\n    ").append(exhibit.where());
        List<String> facts = exhibit.facts();
        text.append(facts.isEmpty() ? "" : ": " + String.join(", ", facts)).append("\n\n");
        text.append(TraceText.of(exhibit.trace())).append('\n').append(TimelineText.of(exhibit.trace()));
        if (!exhibit.command().isEmpty()) {
            text.append("\n  ").append(exhibit.command()).append('\n');
        }
        return text.toString();
    }
}
