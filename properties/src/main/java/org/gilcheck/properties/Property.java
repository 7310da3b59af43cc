package org.gilcheck.properties;

import org.gilcheck.model.scenario.Scenario;

/** Something that a GIL should do or never do, or how much of it it does. One object serves any number of scenarios. */
public abstract sealed class Property permits SafetyProperty, GraphProperty, CoreScaling {

    /** The name that reports and the command line use, such as {@code mutual-exclusion}. */
    public abstract String id();

    /** What it means, in one sentence. */
    public abstract String meaning();

    /** True if it is a number, an extreme over all runs; false if it holds or is violated. */
    public final boolean isBound() {
        return this instanceof BoundProperty;
    }

    /** Why it makes no sense to ask in a scenario; empty if it does. */
    String whyNot(Scenario scenario) {
        return "";
    }

    /** True if it is about waiting for the GIL, and means nothing where there is none. */
    boolean needsLock() {
        return false;
    }

    /** What must be remembered of the past to answer. */
    MemoryKind memory() {
        return MemoryKind.NOTHING;
    }

    /** The kinds of memory; those who need the same, or nothing, share one exploration. */
    enum MemoryKind {
        NOTHING,
        HISTORY,
        CONVOY
    }

    @Override
    public final String toString() {
        return id();
    }
}
