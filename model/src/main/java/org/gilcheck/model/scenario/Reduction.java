package org.gilcheck.model.scenario;

import java.util.List;

/** What a scenario leaves out of its states because no verdict and no bound depends on it. */
public enum Reduction {
    /**
     * A test of nothing but the acting thread's own variables takes no step of its own, but is made with the step before it. Left
     * alone are those with which a thread gets, wants or gives up the GIL: they never take a step.
     */
    LOCAL_TESTS("local-tests"),
    /** A variable of a thread's own that is not read before it is written again has its first value meanwhile. */
    DEAD_LOCALS("dead-locals"),
    /**
     * An assignment of the acting thread's own variables to one of them takes no step of its own either, unless it may fail, or
     * leads to another place towards the GIL. It is left alone where nothing else happens in a loop.
     */
    LOCAL_STEPS("local-steps"),
    /**
     * States in which only the numbers of equal threads differ are one. The scenario's own states are not changed by it: who asks
     * nothing that is about single threads may explore {@link Scenario#symmetric} instead.
     */
    THREAD_SYMMETRY("symmetry"),
    /**
     * Of several orders of steps that do not interfere only one is taken, and the states between some of them are not kept. The
     * scenario's own states and steps are not changed by it either: who asks nothing that depends on the order may explore
     * {@link Scenario#partialOrder} instead.
     */
    PARTIAL_ORDER("partial-order");

    private final String id;

    Reduction(String id) {
        this.id = id;
    }

    /** The name that reports and the command line use. */
    public String id() {
        return id;
    }

    /** True if runs have other steps with it than without. */
    public boolean changesSteps() {
        return this == LOCAL_TESTS || this == LOCAL_STEPS;
    }

    /** Those with which the steps of a run are those that saved runs name. */
    public static List<Reduction> usual() {
        return List.of(LOCAL_TESTS, DEAD_LOCALS, THREAD_SYMMETRY);
    }
}
