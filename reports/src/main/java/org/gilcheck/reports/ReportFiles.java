package org.gilcheck.reports;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.gilcheck.properties.runs.Counterexample;
import org.gilcheck.properties.runs.WorstBound;
import org.gilcheck.reports.results.CheckReport;
import org.gilcheck.reports.results.Extra;
import org.gilcheck.reports.results.ReportFormat;
import org.gilcheck.reports.traces.Exhibit;
import org.gilcheck.reports.traces.TraceFormat;

/** All that is written of a check: the report and each counterexample, in all formats. */
final class ReportFiles {
    /** The names of counterexamples and of the runs that reach bounds. */
    static final Pattern NUMBERED =
            Pattern.compile("(counterexample|witness)-\\d+(\\.(perfetto|firefox))?\\.(txt|svg|png|html|json|md)");

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    private ReportFiles() {}

    /** The contents of the files by their names. */
    static Map<String, byte[]> of(CheckReport report, Set<Extra> extras) {
        ReportFiles all = new ReportFiles();
        for (ReportFormat format : ReportFormats.all()) {
            all.files.put(format.fileName(), format.write(report, extras).getBytes(StandardCharsets.UTF_8));
        }
        for (Counterexample counterexample : report.counterexamples()) {
            all.add("counterexample-" + counterexample.number(), Exhibit.of(counterexample));
        }
        if (extras.contains(Extra.WITNESSES)) {
            int number = 0;
            for (String row : report.rows()) {
                for (WorstBound worst : report.bounds(row)) {
                    number++;
                    all.add("witness-" + number, Exhibit.of(worst));
                }
            }
        }
        return all.files;
    }

    /** What the files of the report are called, without those of its runs. */
    static List<String> names() {
        return ReportFormats.all().stream().map(ReportFormat::fileName).toList();
    }

    private void add(String name, Exhibit exhibit) {
        for (TraceFormat format : TraceFormats.all()) {
            files.put(name + format.suffix(), format.write(exhibit));
        }
    }
}
