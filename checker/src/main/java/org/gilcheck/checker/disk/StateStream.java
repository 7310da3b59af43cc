package org.gilcheck.checker.disk;

/** States one after the other, in ascending {@linkplain StateOrder order}. */
public interface StateStream extends AutoCloseable {
    /** Goes to the next state; false if there is none. */
    boolean next();

    /** An array that holds the state, not to be changed; valid until the next call of {@link #next}. */
    long[] array();

    /** Where in the array it begins. */
    int offset();

    @Override
    void close();
}
