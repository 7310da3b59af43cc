package org.gilcheck.model.language;

/** Where a thread stands towards its GIL at a program point. */
public enum GilPhase {
    /** It neither has the GIL nor wants it. */
    OUTSIDE,
    /** It is in {@code acquire}: between request and grant. */
    WANTS,
    /** It runs the interpreter: between grant and drop. */
    HOLDS,
    /** It is in {@code release}: after its drop. */
    RELEASING
}
