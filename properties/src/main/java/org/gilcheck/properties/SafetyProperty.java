package org.gilcheck.properties;

import org.gilcheck.checker.Question;
import org.gilcheck.model.scenario.Scenario;

/** A property that a single state or step can violate. */
abstract non-sealed class SafetyProperty extends Property {

    /** What to ask of the states and steps of a scenario, which is explored beside the memory that the property needs. */
    abstract Question question(Scenario scenario);

    /**
     * True if it is violated, and put to the test, on a {@linkplain Scenario#partialOrder partial order} exactly where it is
     * on all steps: if it is about nothing but who has the GIL while others have or want it, requests, grants, drops,
     * faulty steps, and whether threads can move on.
     */
    boolean allowsPartialOrder() {
        return false;
    }
}
