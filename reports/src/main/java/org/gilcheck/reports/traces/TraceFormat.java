package org.gilcheck.reports.traces;

/** A format in which a trace can be written. The same exhibit always gives the same bytes. */
public interface TraceFormat {

    /** The name that the command line uses, such as {@code svg}. */
    String id();

    /** How the names of such files end, such as {@code .svg}. */
    String suffix();

    /** The whole file. */
    byte[] write(Exhibit exhibit);
}
