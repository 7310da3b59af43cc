package org.gilcheck.reports.timeline;

import java.nio.charset.StandardCharsets;
import org.gilcheck.reports.traces.Exhibit;
import org.gilcheck.reports.traces.TraceFormat;

/** A timeline as an SVG document that needs nothing else: no font, no script, no network. */
public final class TimelineSvg implements TraceFormat {
    private final TimelineOptions options;

    /** Draws what fits. */
    public TimelineSvg() {
        this(TimelineOptions.USUAL);
    }

    /** Draws what is asked for. */
    public TimelineSvg(TimelineOptions options) {
        this.options = options;
    }

    @Override
    public String id() {
        return "svg";
    }

    @Override
    public String suffix() {
        return ".svg";
    }

    /** The document as text. */
    public String text(Exhibit exhibit) {
        return new Picture(exhibit, options).draw();
    }

    @Override
    public byte[] write(Exhibit exhibit) {
        return text(exhibit).getBytes(StandardCharsets.UTF_8);
    }
}
