package org.gilcheck.reports.traces;

import java.nio.charset.StandardCharsets;
import org.gilcheck.properties.runs.Printable;
import org.gilcheck.properties.runs.TimelineText;
import org.gilcheck.properties.runs.TraceText;

/** A trace for a terminal: a column for each thread, a row for each step and each switch, and a line for each thread. */
public final class TextTrace implements TraceFormat {
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
        return text(exhibit).getBytes(StandardCharsets.UTF_8);
    }

    private static String text(Exhibit exhibit) {
        StringBuilder text = new StringBuilder(Printable.of(exhibit.title()));
        if (!exhibit.meaning().isEmpty()) {
            text.append(" (").append(Printable.of(exhibit.meaning())).append(')');
        }
        String facts = String.join(", ", exhibit.facts());
        text.append("\n    ").append(Printable.of(exhibit.where() + (facts.isEmpty() ? "" : ": " + facts)));
        text.append("\n\n");
        text.append(TraceText.of(exhibit.trace())).append('\n').append(TimelineText.of(exhibit.trace()));
        if (!exhibit.command().isEmpty()) {
            text.append("\n  ").append(Printable.of(exhibit.command())).append('\n');
        }
        return text.toString();
    }
}
