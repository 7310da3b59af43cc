package org.gilcheck.checker.driver;

import org.gilcheck.checker.Question;
import org.gilcheck.model.TransitionSystem;

/**
 * A transition system and what is asked of it, as Java PathFinder is to explore it. {@link ModelDriver} makes the object
 * inside Java PathFinder, by a constructor without arguments; so the code behind it must be of the plain Java that runs
 * there.
 */
public interface DrivenModel {

    /** Prepares the process, which is there for this model only; called once, first. */
    default void begin() {}

    /** Reads what the model is from the arguments with which the program was started; called once. */
    void read(String[] arguments);

    /** The system; the same object at every call. */
    TransitionSystem system();

    /** The questions, in an order that never changes; new objects at every call, since questions remember. */
    Question[] questions();
}
