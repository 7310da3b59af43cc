package org.gilcheck.properties.claims;

import org.gilcheck.properties.Bound;
import org.gilcheck.properties.Formula;
import org.jspecify.annotations.Nullable;

/**
 * A number of a property in one scenario.
 *
 * @param aspect which of the property's numbers; empty if it has but one
 */
record Figure(String property, String aspect, Circumstances where) {

    Question question() {
        return Question.of(where, property);
    }

    Question questionWithFormula() {
        return Question.ofFormula(where, property, aspect);
    }

    /** The number; null if the property makes no sense there, or a limit was met. */
    @Nullable
    Bound bound(Evidence evidence) {
        return evidence.bound(where, property, aspect);
    }

    /** What a time stands for; null if it is unbounded, or no formula was recognised. */
    @Nullable
    Formula formula(Evidence evidence) {
        return evidence.formula(where, property, aspect);
    }

    /** The number as text, or why there is none. */
    String text(Evidence evidence) {
        Bound bound = bound(evidence);
        return bound == null ? evidence.verdict(where, property).reason() : bound.toString();
    }

    /** Such as {@code io-latency per call: 1 cpu, 1 io, timed, 2 cores @ linux}. */
    @Override
    public String toString() {
        return property + (aspect.isEmpty() ? "" : " " + aspect) + ": " + where.where();
    }

    /** This and the same number elsewhere. */
    String beside(Figure other) {
        boolean samePolicy = other.where.policy().equals(where.policy());
        return this + "; beside " + (samePolicy ? "" : other.where.policy() + ", ") + other.where.where();
    }
}
