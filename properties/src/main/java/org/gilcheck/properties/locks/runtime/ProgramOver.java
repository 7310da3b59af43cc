package org.gilcheck.properties.locks.runtime;

/** Ends a thread because the program as a whole is to end. */
public final class ProgramOver extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** One for each thread that ends so. */
    public ProgramOver() {
        super("the program is over");
    }
}
