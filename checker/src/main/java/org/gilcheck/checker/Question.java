package org.gilcheck.checker;

/**
 * What is asked of every state and every step that an exploration reaches. One object serves one exploration.
 *
 * <p>A question is answered by the first state or step that violates it; the shortest run to it is the counterexample.
 */
public abstract class Question {

    /** True if a state must not be reached. Asked once for every state. */
    public boolean isViolatedBy(long[] states, int offset) {
        return false;
    }

    /** True if a step must not be taken. Asked for every step, also of those that lead to a state known already. */
    public boolean isViolatedBy(long[] states, int offset, long label, long[] targets, int targetOffset) {
        return false;
    }

    /** How many parts of the system must each not be stuck; 0 if nothing of the kind is asked. */
    public int parts() {
        return 0;
    }

    /**
     * True if a part must not be stuck in a state: some run from it, of steps that can be relied on, must contain a step
     * that is progress of the part. Asked once for every state.
     *
     * @param part from 0 to one less than {@link #parts}
     */
    public boolean mustNotBeStuck(int part, long[] states, int offset) {
        return false;
    }

    /** True if a step is progress of a part. */
    public boolean isProgress(int part, long label) {
        return true;
    }

    /** False for a step that may never happen although it is possible, such as a wake-up for no reason. */
    public boolean canBeReliedOn(long label) {
        return true;
    }

    /** True if a graph of a system that violates it is good for nothing: then no more of it is recorded. */
    public boolean spoilsGraph() {
        return false;
    }

    /** True if nothing needs to be explored only to answer it. */
    public boolean isAside() {
        return false;
    }

    /** What a question that counts has counted so far: what goes on elsewhere begins with the sum of these. */
    public long tally() {
        return 0;
    }

    /** Begins to count there. */
    public void setTally(long tally) {}

    /** True once the exploration has met what the question is about. A question never triggered is vacuous. */
    public abstract boolean isTriggered();
}
