package org.gilcheck.properties;

import org.gilcheck.checker.Question;
import org.gilcheck.model.scenario.Scenario;

/** A property that a single state or step can violate. */
abstract non-sealed class SafetyProperty extends Property {

    /** What to ask of the states and steps of a scenario, which is explored beside the memory that the property needs. */
    abstract Question question(Scenario scenario);
}
