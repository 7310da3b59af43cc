package org.gilcheck.reports;

/** What a report contains only if the user asks for it. */
enum Extra {
    /** The runs that reach the bounds, step by step. */
    WITNESSES,
    /** What the check took, which is never twice the same. */
    STATS
}
