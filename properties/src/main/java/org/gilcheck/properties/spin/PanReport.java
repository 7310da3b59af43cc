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
 * @param depth how many steps its search was from the first state, at most
 * @param seconds how long the exploration took, as it says itself
 */
public record PanReport(
        String limit, long states, long transitions, Map<String, Integer> errors, long depth, double seconds) {

    static final String TOO_DEEP = "Spin's search went deeper than it was allowed to";

    /** Keeps a map of its own. */
    public PanReport {
        errors = new LinkedHashMap<>(errors);
    }

    /** How many steps lead from state to state. */
    public long steps() {
        return transitions - 1;
    }

    /** True if a larger {@code -m} would have let it go on. */
    public boolean wentTooDeep() {
        return limit.equals(TOO_DEEP);
    }
}
