package org.gilcheck.model;

/** Receives states, one at a time. */
@FunctionalInterface
public interface StateSink {

    /**
     * Receives a state.
     *
     * @param words an array that begins with the words of the state; valid only during the call
     * @param label what led to the state
     */
    void accept(long[] words, long label);
}
