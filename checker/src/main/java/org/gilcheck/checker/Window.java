package org.gilcheck.checker;

import java.util.function.LongPredicate;
import java.util.function.LongToIntFunction;

/**
 * What a longest way is sought in: the states between an event and another, and what each step between them costs.
 *
 * @param inside the states between the two events
 * @param closes true for steps, by their kind, that end the window although they may lead into a new one
 * @param cost what a step out of a state inside costs, by its kind; never below 0
 * @param costly the states in which steps cost anything
 */
public record Window(StateSet inside, LongPredicate closes, LongToIntFunction cost, StateSet costly) {

    /** A set of states, told by their words. */
    @FunctionalInterface
    public interface StateSet {
        /** All states. */
        StateSet ALL = (states, offset) -> true;

        boolean contains(long[] states, int offset);
    }

    /** A window that only leaving its states closes, in all of which steps cost something. */
    public static Window of(StateSet inside, LongToIntFunction cost) {
        return new Window(inside, kind -> false, cost, StateSet.ALL);
    }
}
