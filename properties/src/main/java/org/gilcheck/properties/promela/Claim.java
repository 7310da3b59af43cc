package org.gilcheck.properties.promela;

/** What Spin is to check. */
public enum Claim {
    /** An assertion: at most one thread of an interpreter holds the GIL. */
    MUTUAL_EXCLUSION("mutual-exclusion"),
    /** Nothing in the text: Spin looks for invalid end states by itself. */
    DEADLOCK("deadlock"),
    /** An assertion: no step is faulty. */
    LOCK_DISCIPLINE("lock-discipline"),
    /** A formula: whenever the first thread wants the GIL, it gets it in the end. */
    STARVATION("starvation");

    private final String id;

    Claim(String id) {
        this.id = id;
    }

    /** The property that it says. */
    public String id() {
        return id;
    }
}
