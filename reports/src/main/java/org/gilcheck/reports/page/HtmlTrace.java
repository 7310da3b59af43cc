package org.gilcheck.reports.page;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gilcheck.reports.page.Gallery.Hung;
import org.gilcheck.reports.traces.Exhibit;
import org.gilcheck.reports.traces.TraceFormat;

/** One trace as a page: the timeline, the steps and the state machines, to be walked through. */
public final class HtmlTrace implements TraceFormat {

    @Override
    public String id() {
        return "html";
    }

    @Override
    public String suffix() {
        return ".html";
    }

    @Override
    public byte[] write(Exhibit exhibit) {
        Gallery gallery = Gallery.of(List.of(new Hung("run", "", exhibit)));
        return Page.of(exhibit.title(), null, gallery).getBytes(StandardCharsets.UTF_8);
    }
}
