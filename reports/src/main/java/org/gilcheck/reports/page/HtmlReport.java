package org.gilcheck.reports.page;

import java.util.Set;
import org.gilcheck.reports.results.CheckReport;
import org.gilcheck.reports.results.Extra;
import org.gilcheck.reports.results.ReportFormat;

/** All that a check has found as a page: the verdicts, the runs behind them to be walked through, bounds and scope. */
public final class HtmlReport implements ReportFormat {

    @Override
    public String id() {
        return "html";
    }

    @Override
    public String fileName() {
        return "index.html";
    }

    @Override
    public String write(CheckReport report, Set<Extra> extras) {
        Links links = Links.of(report, extras.contains(Extra.WITNESSES));
        ReportView view = ReportView.of(report, extras, links);
        return Page.of(view.title(), view, Gallery.of(links.hung()));
    }
}
