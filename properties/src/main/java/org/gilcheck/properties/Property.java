package org.gilcheck.properties;

import org.gilcheck.checker.Monitor;
import org.gilcheck.checker.Question;
import org.gilcheck.model.scenario.Scenario;
import org.jspecify.annotations.Nullable;

/** Something that a GIL should do or never do. Stateless: one object serves any number of scenarios. */
public abstract class Property {
    Property() {}

    /** The name that reports and the command line use, such as {@code mutual-exclusion}. */
    public abstract String id();

    /** What it means, in one sentence. */
    public abstract String meaning();

    /** What to ask of the states and steps of a scenario. */
    abstract Question question(Scenario scenario);

    /** What must be remembered of the past to answer; null if nothing. */
    @Nullable
    Monitor monitor(Scenario scenario) {
        return null;
    }

    @Override
    public final String toString() {
        return id();
    }
}
