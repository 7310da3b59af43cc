package org.gilcheck.properties.locks.runtime;

/** A property of the lock is violated. The message begins with the property's name, and says who did what. */
public final class LockViolation extends Error {
    /** At most one thread has the GIL. */
    public static final String MUTUAL_EXCLUSION = "mutual-exclusion";

    /** Locks are used as they must be. */
    public static final String LOCK_DISCIPLINE = "lock-discipline";

    /** Some thread can always go on. */
    public static final String DEADLOCK = "deadlock";

    /** Threads take steps, and some time somebody gets the GIL. */
    public static final String NO_PROGRESS = "no progress";

    /** Not a property of locks: a statement of the policy makes no sense here. */
    public static final String MISTAKE = "faulty step";

    private static final long serialVersionUID = 1L;

    private final String property;

    /** A violation of a property, and what happened. */
    public LockViolation(String property, String what) {
        super(property + ": " + what);
        this.property = property;
    }

    /** One of the names above. */
    public String property() {
        return property;
    }
}
