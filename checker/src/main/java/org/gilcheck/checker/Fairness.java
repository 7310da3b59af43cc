package org.gilcheck.checker;

/**
 * What happens again and again on the runs that are looked at: up to 63 constraints, each with a number, kept apart and
 * never multiplied into cases.
 *
 * <ul>
 *   <li>A <em>weak</em> constraint: what can always happen from some point on, happens again and again. It can happen in
 *       a state from which a step that satisfies it leads away.
 *   <li>A <em>strong</em> constraint: what can happen again and again, happens again and again (Streett).
 *   <li>A <em>demand</em>: it happens again and again, whether it can or not (Büchi).
 * </ul>
 */
public abstract class Fairness {

    /** No constraint: every infinite run counts, and every run that cannot go on. */
    public static final Fairness NONE = new Fairness() {
        @Override
        public int constraints() {
            return 0;
        }

        @Override
        public long satisfiedBy(long kind) {
            return 0;
        }

        @Override
        public String name(int constraint) {
            throw new IllegalArgumentException("there is no constraint " + constraint);
        }
    };

    /** The number of constraints, at most 63. */
    public abstract int constraints();

    /** The constraints that a step of some kind satisfies: bit c for constraint c. */
    public abstract long satisfiedBy(long kind);

    /** The constraints that are strong. */
    public long strong() {
        return 0;
    }

    /** The constraints that are demands. */
    public long demands() {
        return 0;
    }

    /**
     * The weak constraints which count as possible in a state although no step that satisfies them leads away from it: a
     * runnable thread that waits for a core, say.
     */
    public long alsoPossible(long[] states, int offset) {
        return 0;
    }

    /** A constraint in words, such as {@code T1 steps}. */
    public abstract String name(int constraint);

    final long all() {
        return (1L << constraints()) - 1;
    }
}
