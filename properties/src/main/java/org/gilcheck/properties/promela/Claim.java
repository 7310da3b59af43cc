package org.gilcheck.properties.promela;

/** What Spin is to check beside invalid end states, for which it needs nothing in the text. */
public enum Claim {
    /** An assertion: at most one thread of an interpreter holds the GIL. */
    MUTUAL_EXCLUSION,
    /** An assertion: no step is faulty. */
    LOCK_DISCIPLINE,
    /** A formula: whenever the first thread wants the GIL, it gets it in the end. */
    STARVATION
}
