package org.gilcheck.properties.spin;

import java.util.LinkedHashMap;
import java.util.Map;
import org.gilcheck.properties.promela.Claim;

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

    static final String END_STATE = "invalid end state";
    static final String ASSERTION = "assertion violated ";
    static final String HOLDERS = ASSERTION + "(holders";
    static final String FAULT = ASSERTION + "(fault";
    private static final String CYCLE = "acceptance cycle";
    private static final String DEPTH_IS_AN_ERROR = "max search depth too small";

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
        return limit.equals(TOO_DEEP) || errors.containsKey(DEPTH_IS_AN_ERROR);
    }

    /** True if it has met an error that says so. It usually stops at the first, and says nothing of other claims then. */
    public boolean violates(Claim claim) {
        String words = switch (claim) {
            case MUTUAL_EXCLUSION -> HOLDERS;
            case LOCK_DISCIPLINE -> FAULT;
            case DEADLOCK -> END_STATE;
            case STARVATION -> CYCLE;
        };
        return errors.keySet().stream().anyMatch(each -> each.startsWith(words));
    }
}
