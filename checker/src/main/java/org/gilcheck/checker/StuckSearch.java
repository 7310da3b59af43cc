package org.gilcheck.checker;

import org.gilcheck.model.TransitionSystem;

/** Tells whether no run from a state ever makes progress: a small search through the steps that are none. */
final class StuckSearch {
    private final TransitionSystem system;
    private final SuccessorBuffer buffer;
    private final StateStore seen;

    StuckSearch(TransitionSystem system) {
        this.system = system;
        this.buffer = new SuccessorBuffer(system.words());
        this.seen = new StateStore(system.words());
    }

    /** As {@link #isStuck(Question, int, SuccessorBuffer, int, int)}, for a state of which no step is progress. */
    boolean isStuck(Question question, int part, long[] state, int offset) {
        SuccessorBuffer successors = new SuccessorBuffer(system.words());
        successors.expand(system, state, offset);
        return isStuck(question, part, successors, 0, successors.size());
    }

    /**
     * True if a part is stuck in a state of which no step is progress of it.
     *
     * @param successors a buffer that holds the state's successors from {@code first} to {@code last - 1}
     */
    boolean isStuck(Question question, int part, SuccessorBuffer successors, int first, int last) {
        seen.clear();
        for (int index = first; index < last; index++) {
            if (question.canBeReliedOn(successors.label(index))) {
                seen.add(successors.states(), successors.offset(index));
            }
        }
        for (int number = 0; number < seen.size(); number++) {
            buffer.expand(system, seen, number, number + 1);
            for (int index = 0; index < buffer.size(); index++) {
                if (!question.canBeReliedOn(buffer.label(index))) {
                    continue;
                }
                if (question.isProgress(part, buffer.label(index))) {
                    return false;
                }
                seen.add(buffer.states(), buffer.offset(index));
            }
        }
        return true;
    }
}
