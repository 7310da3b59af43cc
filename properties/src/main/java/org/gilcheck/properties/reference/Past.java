package org.gilcheck.properties.reference;

import org.gilcheck.model.scenario.Scenario;

/** What some properties must know of what has happened so far. States that differ only in it are different. */
interface Past {
    /** For properties that need know nothing. */
    Past FORGOTTEN = (scenario, state, label) -> Past.FORGOTTEN;

    /** What is known after a step from a state. */
    Past after(Scenario scenario, long[] state, long label);
}
