package org.gilcheck.model.scenario;

/** What a scenario leaves out of its states because no verdict and no bound depends on it. */
public enum Reduction {
    /**
     * A test of nothing but the acting thread's own variables takes no step of its own, but is made with the step before it. Left
     * alone are those with which a thread gets, wants or gives up the GIL: they never take a step.
     */
    LOCAL_TESTS,
    /** A variable of a thread's own that is not read before it is written again has its first value meanwhile. */
    DEAD_LOCALS,
    /**
     * States in which only the numbers of equal threads differ are one. The scenario's own states are not changed by it: who asks
     * nothing that is about single threads may explore {@link Scenario#symmetric} instead.
     */
    THREAD_SYMMETRY
}
