package org.gilcheck.reports;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.gilcheck.reports.files.OutputDirectory;
import org.gilcheck.reports.results.CheckReport;
import org.gilcheck.reports.results.Extra;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of {@code check} that say what is printed and written. */
final class ReportOptions {
    @Option(names = "--witnesses", description = "Shows the runs that reach the bounds step by step, too.")
    private boolean witnesses;

    @Option(names = "--stats", description = "Shows how many states, how long and how much memory each row took.")
    private boolean stats;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "text, json, html, markdown, junit, sarif, github: what is printed. Default: text")
    private String format = "text";

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Also writes reports in all formats, and each counterexample, into this folder.")
    private @Nullable Path out;

    @Option(names = "--quiet", description = "No progress on standard error.")
    private boolean quiet;

    void check() {
        ReportFormats.of(format);
    }

    /** The folder of {@code --out}; null without one. */
    @Nullable
    OutputDirectory directory() {
        return out == null ? null : OutputDirectory.at(out);
    }

    String text(CheckReport report) {
        return ReportFormats.of(format).write(report, extras());
    }

    Set<Extra> extras() {
        Set<Extra> extras = EnumSet.noneOf(Extra.class);
        if (witnesses) {
            extras.add(Extra.WITNESSES);
        }
        if (stats) {
            extras.add(Extra.STATS);
        }
        return extras;
    }

    boolean quiet() {
        return quiet;
    }
}
