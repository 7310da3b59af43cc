package org.gilcheck.checker;

/** Is told now and then how far an exploration has come. */
@FunctionalInterface
public interface Progress {
    /** Tells nobody. */
    Progress SILENT = (states, frontier, bytes) -> {};

    /**
     * Receives a report.
     *
     * @param states how many states are stored
     * @param frontier how many of them wait to be expanded
     * @param bytes how much memory they take
     */
    void report(long states, long frontier, long bytes);
}
