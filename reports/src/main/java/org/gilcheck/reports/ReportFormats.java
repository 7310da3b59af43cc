package org.gilcheck.reports;

import java.util.List;
import org.gilcheck.properties.Choice;
import org.gilcheck.reports.ci.GithubAnnotations;
import org.gilcheck.reports.ci.JUnitXml;
import org.gilcheck.reports.ci.Markdown;
import org.gilcheck.reports.ci.Sarif;
import org.gilcheck.reports.json.JsonReport;
import org.gilcheck.reports.page.HtmlReport;
import org.gilcheck.reports.results.ReportFormat;
import org.gilcheck.reports.text.TextReport;

/** The formats in which all that a check has found can be written. */
final class ReportFormats {
    private static final List<ReportFormat> ALL = List.of(
            new TextReport(),
            new JsonReport(),
            new HtmlReport(),
            new Markdown(),
            new JUnitXml(),
            new Sarif(),
            new GithubAnnotations());

    private ReportFormats() {}

    /** In the order of their help. */
    static List<ReportFormat> all() {
        return ALL;
    }

    /**
     * The format of a name.
     *
     * @throws org.gilcheck.properties.UsageException if there is none
     */
    static ReportFormat of(String name) {
        List<String> names = ALL.stream().map(ReportFormat::id).toList();
        return ALL.get(names.indexOf(Choice.of("format", name, names)));
    }
}
