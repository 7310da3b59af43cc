package org.gilcheck.properties.locks.runtime;

/** Ends a thread where it stands, as {@code pthread_exit} does. */
public final class ThreadExit extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** One for each thread that ends so. */
    public ThreadExit() {
        super("the thread ends");
    }
}
