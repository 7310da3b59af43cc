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

    /**
     * True if a state must not be stuck: some run from it must contain a step that is progress. Asked once for every
     * state.
     */
    public boolean mustNotBeStuck(long[] states, int offset) {
        return false;
    }

    /** True if a step is progress for {@link #mustNotBeStuck}. */
    public boolean isProgress(long label) {
        return true;
    }

    /** True once the exploration has met what the question is about. A question never triggered is vacuous. */
    public abstract boolean isTriggered();
}
