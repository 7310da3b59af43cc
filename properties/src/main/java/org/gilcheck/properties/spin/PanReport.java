package org.gilcheck.properties.spin;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What Spin says of a model.
 *
 * @param limit why it has not looked at everything; empty if it has
 * @param states how many different states it has stored
 * @param transitions how many it has taken, with the one into the first state
 * @param errors for each kind of error, in Spin's words, how many steps lead to the first one that it met
 * @param seconds how long the exploration took, as it says itself
 */
public record PanReport(String limit, long states, long transitions, Map<String, Integer> errors, double seconds) {

    /** Keeps a map of its own. */
    public PanReport {
        errors = new LinkedHashMap<>(errors);
    }

    /** How many steps lead from state to state. */
    public long steps() {
        return transitions - 1;
    }
}
