package org.gilcheck.reports.results;

/** What the exit codes of the command line mean. They are part of its interface. */
public final class ExitCode {
    /** All properties hold in all states and all thresholds are met; a listing was printed; a replayed run violates nothing. */
    public static final int OK = 0;

    /** A property is violated, or a threshold is missed. A bound alone is no violation. */
    public static final int VIOLATED = 1;

    /** Wrong usage, a wrong policy, or a file that cannot be read or written. */
    public static final int USAGE = 2;

    /**
     * No violation, but a limit was met, or something was never put to the test: a property that holds or is violated, or
     * a bound that was asked for by its name or by a threshold; an engine that was asked for by its name gave no answer.
     */
    public static final int INCOMPLETE = 3;

    /** A defect of gilcheck, or engines that contradict each other, which is one. */
    public static final int INTERNAL = 4;

    private ExitCode() {}
}
