package org.gilcheck.properties;

import java.util.List;
import java.util.Locale;
import org.gilcheck.model.scenario.Reduction;

/**
 * What an exploration left out, and what that has saved.
 *
 * @param reductions those that were on
 * @param standsFor for how many states those explored stand; as many as were explored unless equal threads were taken for
 *     each other; not known, and as many as were explored, if orders of steps were left out
 * @param isExact false if fewer of these may be reachable
 * @param whyNotSymmetric why equal threads were not taken for each other; empty if they were
 * @param whyNotPartialOrder why no orders of steps were left out; empty if some were
 * @param putOff in how many of the states explored the steps of some threads were put off
 * @param furtherSteps how many steps were taken together with the one before, so that nobody met the state between
 */
public record Savings(
        List<Reduction> reductions,
        long standsFor,
        boolean isExact,
        String whyNotSymmetric,
        String whyNotPartialOrder,
        long putOff,
        long furtherSteps) {
    static final String SWITCHED_OFF = "switched off";
    static final String ABOUT_ORDERS = "liveness and bounds depend on the order of the steps";
    static final String ABOUT_SINGLE_THREADS = "liveness and bounds ask what happens to a single thread";
    static final String REMEMBERS = "what is remembered of the past names threads";
    static final String REMEMBERS_ORDER = "what is remembered of the past depends on the order of the steps";
    static final String OTHER_STEPS = "the states and steps are not gilcheck's own";

    /** Keeps a list of its own. */
    public Savings {
        reductions = List.copyOf(reductions);
    }

    /** Nothing was explored. */
    static final Savings NONE = new Savings(List.of(), 0, true, "", SWITCHED_OFF, 0, 0);

    /** True if orders of steps were left out. */
    public boolean isPartialOrder() {
        return reductions.contains(Reduction.PARTIAL_ORDER);
    }

    /** True if orders of steps were to be left out, and were not. */
    public boolean refusesPartialOrder() {
        return !whyNotPartialOrder.isEmpty() && !whyNotPartialOrder.equals(SWITCHED_OFF);
    }

    /** True if equal threads were taken for each other. */
    public boolean isSymmetric() {
        return reductions.contains(Reduction.THREAD_SYMMETRY);
    }

    /** What to say after a number of states, such as {@code , which stand for 22,405,881}; empty if they are all. */
    public static String text(long states, long standsFor, boolean isExact) {
        return standsFor == states
                ? ""
                : String.format(Locale.ROOT, ", which stand for %s%,d", isExact ? "" : "at most ", standsFor);
    }
}
