package org.gilcheck.reports.results;

/** What a report contains only if the user asks for it. */
public enum Extra {
    /** The runs that reach the bounds, step by step. */
    WITNESSES,
    /** What the check took, which is never twice the same. */
    STATS
}
