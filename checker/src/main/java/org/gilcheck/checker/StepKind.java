package org.gilcheck.checker;

/**
 * What a question needs to know of a step: steps of equal kind are alike to it. A graph keeps only the kinds of its edges,
 * so there should be few: who acts and what happens, not which of the outcomes it is.
 */
@FunctionalInterface
public interface StepKind {

    /** The kind of a step, any number. */
    long of(long[] states, int offset, long label);
}
