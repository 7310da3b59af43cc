package org.gilcheck.reports;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.gilcheck.properties.Amounts;
import org.gilcheck.properties.UsageException;
import org.gilcheck.reports.files.OutputFile;
import org.gilcheck.reports.timeline.TimelineOptions;
import org.gilcheck.reports.timeline.TimelinePng;
import org.gilcheck.reports.timeline.TimelineSvg;
import org.gilcheck.reports.timeline.Window;
import org.gilcheck.reports.traces.Exhibit;
import org.gilcheck.reports.traces.TraceFormat;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say in which format a trace is written, and where to. */
final class TraceOutput {
    private static final String PICTURE = "png";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = {
                "text, svg, png, html, perfetto, firefox, json, markdown. Default: what the name of the file says; else text",
            })
    private @Nullable String format;

    @Option(names = "--out", paramLabel = "FILE", description = "Writes into this file. Default: standard output")
    private @Nullable Path out;

    @Option(names = "--overwrite", description = "The file may be there already; it is replaced.")
    private boolean overwrite;

    @Option(
            names = "--from",
            paramLabel = "STEP|t=TIME",
            description = "In pictures: where the window begins, a step such as 12, or a time in units such as t=30.")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "STEP|t=TIME", description = "In pictures: where it ends.")
    private @Nullable String to;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            description = "In pictures: how many times the loop is drawn. Default: up to 3, as many as fit")
    private @Nullable String rounds;

    /** Where to write, once there is something. */
    interface Target {
        /** Writes the trace there. */
        void write(Exhibit exhibit);
    }

    /**
     * Makes sure, before anything takes time, that the trace can be written.
     *
     * @param standard standard output
     */
    Target target(PrintWriter standard) {
        if (out != null && out.toString().isBlank()) {
            throw new UsageException("--out \"" + out + "\": give a file");
        }
        TraceFormat chosen = zoomed(TraceFormats.of(format, out));
        if (out != null) {
            OutputFile file = OutputFile.at(out, overwrite);
            return exhibit -> file.write(written(chosen, exhibit));
        }
        if (chosen.id().equals(PICTURE)) {
            throw new UsageException("--format png: a picture is not printed on a terminal. Give --out FILE");
        }
        return exhibit -> {
            standard.print(new String(written(chosen, exhibit), StandardCharsets.UTF_8));
            standard.flush();
        };
    }

    private byte[] written(TraceFormat chosen, Exhibit exhibit) {
        Window.parse(from, to).check(exhibit.trace());
        return chosen.write(exhibit);
    }

    private TraceFormat zoomed(TraceFormat chosen) {
        if (from == null && to == null && rounds == null) {
            return chosen;
        }
        TimelineOptions options = new TimelineOptions(
                Window.parse(from, to),
                rounds == null ? 0 : Amounts.count("--rounds", rounds, 1, TimelineOptions.MOST_ROUNDS));
        if (chosen instanceof TimelineSvg) {
            return new TimelineSvg(options);
        }
        if (chosen instanceof TimelinePng) {
            return new TimelinePng(options);
        }
        throw new UsageException("--from, --to and --rounds are for pictures, and " + chosen.id()
                + " is none. Leave them out, or give --format svg");
    }
}
