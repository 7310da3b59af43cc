package org.gilcheck.checker;

/**
 * A small automaton that watches a run: what a property must remember of the past. Its state is a number; it starts
 * at 0.
 */
public interface Monitor {

    /** The automaton's next state when a step is taken. */
    long next(long now, long[] states, int offset, long label, long[] targets, int targetOffset);
}
