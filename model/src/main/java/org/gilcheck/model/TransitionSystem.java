package org.gilcheck.model;

/**
 * A set of initial states and, for every state, its labelled successors: all that the checker knows of a model.
 *
 * <p>A state is a fixed number of {@code long}s; two states are the same state exactly when all their words are equal.
 * Successors are given in a fixed order, each with a label that no other successor of the same state has, so that a
 * sequence of labels from an initial state names one run. Implementations must be deterministic. They may keep scratch
 * memory, so one instance serves one worker: {@link #fork} makes another.
 */
public interface TransitionSystem {

    /** How many {@code long}s make one state; at least 1. */
    int words();

    /**
     * How many bits of a state's word are ever used, the lowest ones; from 0 to 64. Whoever stores many states may leave out
     * the others.
     */
    default int bits(int word) {
        return Long.SIZE;
    }

    /** Hands every initial state to {@code sink}; the label given with it is its number, from 0. */
    void initialStates(StateSink sink);

    /**
     * Hands every successor of a state to {@code sink}, one call per enabled action: an edge that two actions share is
     * given twice, with different labels.
     *
     * @param states an array that holds the state, not changed
     * @param offset where the state's first word lies in it
     */
    void successors(long[] states, int offset, StateSink sink);

    /** The same system for another worker: same states, same labels, no shared scratch memory. */
    TransitionSystem fork();

    /**
     * The same system for going through many states: same states, same successors in the same order, same labels, found
     * faster at the expense of memory. Serves one worker, as a {@link #fork} does, and may be this system itself.
     */
    default TransitionSystem specialised() {
        return this;
    }

    /** Forgets what earlier calls left in the scratch memory, so that nothing but the caller's state differs. */
    default void clear() {}

    /**
     * Who acts in a step, for counting context switches and choosing among equally short runs.
     *
     * @return a small number, or -1 for a step that is nobody's (time passes)
     */
    int actor(long label);

    /** A state in words, for people. */
    String describeState(long[] states, int offset);

    /** A step out of the given state in words, for people. */
    String describeStep(long[] states, int offset, long label);
}
