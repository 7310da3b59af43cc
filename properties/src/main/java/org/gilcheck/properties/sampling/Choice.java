package org.gilcheck.properties.sampling;

import org.gilcheck.model.scenario.Label;

/**
 * What a schedule says about one step: who acts, in which kind of move, with which of its outcomes. In another state the same
 * choice may do something else, or be impossible.
 *
 * @param thread the thread that acts or is acted on, or {@link Label#NOBODY}
 * @param outcome which of the move's possible outcomes, from 0
 */
public record Choice(int thread, Label.Move move, int outcome) {

    /** The choice that a step was. */
    public static Choice of(long label) {
        return new Choice(Label.thread(label), Label.move(label), Label.outcome(label));
    }

    /** True if a step with a label is this choice. */
    public boolean isTakenBy(long label) {
        return Label.thread(label) == thread && Label.move(label) == move && Label.outcome(label) == outcome;
    }
}
