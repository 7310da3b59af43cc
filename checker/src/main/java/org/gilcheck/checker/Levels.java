package org.gilcheck.checker;

import org.jspecify.annotations.Nullable;

/** A search that goes level by level, wherever it keeps the states. */
interface Levels extends AutoCloseable {
    /** True if there are states to expand. */
    boolean hasLevel();

    /** Expands the level; the states that it leads to are the next one, unless a limit was met. */
    void expandLevel();

    /** True if the memory did not suffice for all of the level, and the rest is still to be expanded, elsewhere. */
    default boolean needsMoreRoom() {
        return false;
    }

    /** Receives states. */
    @FunctionalInterface
    interface Receiver {
        void accept(long[] states, int offset);
    }

    /** Hands over the states of the level. */
    void forEachInLevel(Receiver receiver);

    /** What has been found, since this was asked last, that violates a question. */
    Found found(int question);

    /** A question is not asked any more. */
    void close(int question);

    /** How many states there are. */
    long states();

    /** How many steps were taken, by this search. */
    long edges();

    /** How many states had no successor, in this search. */
    long deadEnds();

    /** Memory in use, in bytes. */
    long bytes();

    /** Why it ended early; null if it has not. */
    @Nullable
    String limit();

    @Override
    void close();
}
