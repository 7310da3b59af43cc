package org.gilcheck.properties.contract;

import org.gilcheck.checker.Lasso;
import org.gilcheck.properties.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Whether a scenario does what a contract asks for.
 *
 * @param reason why nothing is known, or the number that is wrong; else empty
 * @param witness the run that violates it; else null
 */
record Outcome(Kind kind, String reason, @Nullable Lasso witness) {

    /** What was found out. */
    enum Kind {
        HOLDS,
        VIOLATED,
        /** A limit was met. */
        UNDECIDED,
        /** The policy violates something else, after which this cannot be told, however far one looks. */
        UNASKED,
        /** What the demand is about never happens. */
        VACUOUS
    }

    static Outcome holds() {
        return new Outcome(Kind.HOLDS, "", null);
    }

    static Outcome violated(Lasso witness, String amount) {
        return new Outcome(Kind.VIOLATED, amount, witness);
    }

    static Outcome undecided(String reason) {
        return new Outcome(Kind.UNDECIDED, reason, null);
    }

    static Outcome unasked(String reason) {
        return new Outcome(Kind.UNASKED, reason, null);
    }

    static Outcome vacuous(String reason) {
        return new Outcome(Kind.VACUOUS, reason, null);
    }

    /** What a verdict that violates nothing amounts to. */
    static Outcome notViolated(Verdict verdict) {
        return switch (verdict.scope()) {
            case EXHAUSTIVE -> holds();
            case VACUOUS -> vacuous(verdict.reason());
            case BOUNDED, LOSSY -> verdict.metLimit() ? undecided(verdict.reason()) : unasked(verdict.reason());
            case NOT_APPLICABLE -> unasked(verdict.reason());
        };
    }
}
