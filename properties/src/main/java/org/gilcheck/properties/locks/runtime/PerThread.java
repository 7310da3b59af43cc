package org.gilcheck.properties.locks.runtime;

/**
 * One variable, lock or event for each thread of the program.
 *
 * @param <T> its class
 */
public final class PerThread<T> {
    private final T[] copies;
    private final T nobodys;

    /** @param nobodys what stands in the place of the copy of nobody */
    PerThread(T[] copies, T nobodys) {
        this.copies = copies;
        this.nobodys = nobodys;
    }

    /** The copy that belongs to a thread. */
    public T of(int thread) {
        return thread >= 0 && thread < copies.length ? copies[thread] : nobodys;
    }
}
