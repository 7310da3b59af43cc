package org.gilcheck.reports;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.gilcheck.properties.Choice;
import org.gilcheck.properties.UsageException;
import org.gilcheck.reports.ci.MarkdownTrace;
import org.gilcheck.reports.page.HtmlTrace;
import org.gilcheck.reports.timeline.TimelinePng;
import org.gilcheck.reports.timeline.TimelineSvg;
import org.gilcheck.reports.traces.JsonTrace;
import org.gilcheck.reports.traces.TextTrace;
import org.gilcheck.reports.traces.TraceFormat;
import org.gilcheck.reports.viewers.FirefoxProfile;
import org.gilcheck.reports.viewers.PerfettoTrace;
import org.jspecify.annotations.Nullable;

/** The formats in which traces can be written. */
final class TraceFormats {
    private static final List<TraceFormat> ALL = List.of(
            new TextTrace(),
            new TimelineSvg(),
            new TimelinePng(),
            new HtmlTrace(),
            new PerfettoTrace(),
            new FirefoxProfile(),
            new JsonTrace(),
            new MarkdownTrace());

    private TraceFormats() {}

    /** In the order of their help. */
    static List<TraceFormat> all() {
        return ALL;
    }

    /**
     * The format of a name, or else of a file.
     *
     * @param name null if none was given
     * @param file null if none was given; without a name either, the format is text
     * @throws UsageException if there is no such format, or none whose files are called so
     */
    static TraceFormat of(@Nullable String name, @Nullable Path file) {
        List<String> names = ALL.stream().map(TraceFormat::id).toList();
        if (name != null) {
            return ALL.get(names.indexOf(Choice.of("format", name, names)));
        }
        if (file == null) {
            return ALL.get(0);
        }
        String fileName = String.valueOf(file.getFileName());
        return ALL.stream()
                .filter(format -> fileName.endsWith(format.suffix()))
                .max(Comparator.comparingInt(format -> format.suffix().length()))
                .orElseThrow(() -> new UsageException("--out " + file
                        + ": no format has files that are called so. Give --format: " + String.join(", ", names)));
    }
}
