package org.gilcheck.properties;

import java.util.List;
import org.gilcheck.checker.Lasso;
import org.gilcheck.checker.Run;
import org.jspecify.annotations.Nullable;

/**
 * What the checker says of one property in one scenario. Only "holds, exhaustive, not vacuous" is a pass.
 *
 * @param property what was asked
 * @param answer what was found
 * @param scope how much that covers
 * @param reason why the scope is not exhaustive; empty if it is
 * @param states how many states were explored
 * @param edges how many steps were taken
 * @param violation the shortest run that violates the property, replayed; null unless violated
 * @param bounds the numbers that the property asks for, if it does and all states are known
 * @param savings what was left out of the states
 */
public record Verdict(
        Property property,
        Answer answer,
        Scope scope,
        String reason,
        long states,
        long edges,
        @Nullable Lasso violation,
        List<Bound> bounds,
        Savings savings) {

    /** Why liveness and bounds are not asked of a policy of which two threads have the GIL at once. */
    public static final String DOES_NOT_EXCLUDE = "the policy does not exclude";

    /** Why liveness and bounds are not asked by a search that may miss states. */
    public static final String KEEPS_NO_GRAPH = "not asked: a lossy search keeps no graph";

    /** Why a scope is bounded though no limit was met. */
    public static final String ENDS_EARLY = "some runs end early, in a faulty step";

    /** What follows the limit that was met in looking for a violation that is known. */
    static final String NOT_SHOWN = ", too few to show a violation that is known from fewer orders of steps";

    /** Keeps a list of its own. */
    public Verdict {
        bounds = List.copyOf(bounds);
    }

    /** A verdict of somebody who leaves nothing out. */
    public Verdict(
            Property property,
            Answer answer,
            Scope scope,
            String reason,
            long states,
            long edges,
            @Nullable Lasso violation,
            List<Bound> bounds) {
        this(property, answer, scope, reason, states, edges, violation, bounds, Savings.NONE);
    }

    /** The same with other bounds. */
    public Verdict withBounds(List<Bound> others) {
        return new Verdict(property, answer, scope, reason, states, edges, violation, others, savings);
    }

    Verdict with(Savings others) {
        return new Verdict(property, answer, scope, reason, states, edges, violation, bounds, others);
    }

    /** Whether the property was violated. */
    public enum Answer {
        HOLDS,
        VIOLATED
    }

    /** How much a verdict covers. */
    public enum Scope {
        /** All states. */
        EXHAUSTIVE,
        /** Those up to a limit: nothing is known of the others. */
        BOUNDED,
        /** All but those that a search took for known by mistake, and what only they lead to. */
        LOSSY,
        /** All states, but what the property is about never happened. */
        VACUOUS,
        /** Nothing: the property makes no sense in this scenario. */
        NOT_APPLICABLE
    }

    /** True if the property holds in all states and is about something. */
    public boolean isPass() {
        return answer == Answer.HOLDS && scope == Scope.EXHAUSTIVE;
    }

    /** True if not all states were explored, since a limit was met or the search was a lossy one. */
    public boolean metLimit() {
        return isPartial() && !reason.equals(ENDS_EARLY);
    }

    /** True if some states may be missing. */
    public boolean isPartial() {
        return scope == Scope.BOUNDED || scope == Scope.LOSSY;
    }

    /** True if the property is violated. */
    public boolean isViolation() {
        return answer == Answer.VIOLATED;
    }

    /** The steps of the violation, with one round of its loop if it has one; null unless violated. */
    public @Nullable Run counterexample() {
        return violation == null ? null : violation.run();
    }
}
