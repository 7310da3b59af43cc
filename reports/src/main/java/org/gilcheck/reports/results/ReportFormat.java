package org.gilcheck.reports.results;

import java.util.Set;

/** A format in which all that a check has found can be written. */
public interface ReportFormat {

    /** The name that the command line uses, such as {@code json}. */
    String id();

    /** What the file is called in a folder of reports, such as {@code report.json}. */
    String fileName();

    /**
     * The whole report. The same check gives the same text, byte for byte, unless its cost is asked for.
     *
     * @param extras what it is to contain besides the usual
     */
    String write(CheckReport report, Set<Extra> extras);
}
