package org.gilcheck.model;

/**
 * A transition system in which states that differ in nothing but names are one state, for which one of them stands: its
 * representative.
 *
 * <p>The original has a group of renamings that turn runs into runs. Initial states and successors are those of the
 * original, each replaced by its representative; labels are those of the original in the state that stands there, so a
 * sequence of them is no run of the original. A question that makes no difference between states that differ in names
 * only has the same answer in both, after as many steps.
 */
public interface Quotient extends TransitionSystem {

    /** The system in which all states are told apart; for the same worker. */
    TransitionSystem original();

    /** Replaces a state of the original by its representative. */
    void represent(long[] states, int offset);

    /** For how many states of the original a representative stands, itself included. */
    long orbit(long[] states, int offset);

    /**
     * True if the reachable states of the original are all those for which some reachable representative stands; else
     * they are some of them.
     */
    boolean isClosed();
}
