package org.gilcheck.properties.engines;

import java.util.List;
import java.util.stream.Collectors;
import org.gilcheck.checker.Lasso;
import org.gilcheck.properties.Verdict;

/**
 * What an engine says of one property in one scenario.
 *
 * @param kind what it says
 * @param steps of a violation how many steps lead to it, or to its loop; {@link #UNKNOWN_LENGTH} if that is not known, and otherwise
 * @param extremes the numbers that a bound asks for; of an engine that has seen some runs, those of these runs
 * @param reason why it does not say more; may be empty
 */
public record Opinion(Kind kind, int steps, List<Extreme> extremes, String reason) {
    /** Instead of a number of steps. */
    public static final int UNKNOWN_LENGTH = -1;

    /** What there is to say. */
    public enum Kind {
        /** Some run violates the property. */
        VIOLATED("violated"),
        /** It holds on all runs, and what it is about happens; for a bound: there is a number. */
        HOLDS("holds"),
        /** What it is about never happens. */
        VACUOUS("vacuous"),
        /** Not violated, but some runs end early, in a faulty step. */
        ENDS_EARLY("not violated, but some runs end early, in a faulty step"),
        /** It makes no sense to ask. */
        NOT_ASKED("makes no sense"),
        /** No run that was looked at violates it: more is not known. */
        NOT_VIOLATED("no violation found"),
        /** Nothing is known. */
        UNKNOWN("unknown");

        private final String text;

        Kind(String text) {
            this.text = text;
        }
    }

    /** Keeps a list of its own. */
    public Opinion {
        extremes = List.copyOf(extremes);
    }

    /** What a verdict of the checker says. */
    public static Opinion of(Verdict verdict) {
        Lasso violation = verdict.violation();
        if (violation != null) {
            return violated(violation.loopStart());
        }
        if (verdict.metLimit()) {
            return of(Kind.UNKNOWN, verdict.reason());
        }
        List<Extreme> numbers = verdict.bounds().stream().map(Extreme::of).toList();
        return switch (verdict.scope()) {
            case NOT_APPLICABLE -> of(Kind.NOT_ASKED, verdict.reason());
            case VACUOUS -> of(Kind.VACUOUS, "");
            case BOUNDED, LOSSY -> of(Kind.ENDS_EARLY, numbers);
            case EXHAUSTIVE -> of(Kind.HOLDS, numbers);
        };
    }

    /** Some run violates the property, after some steps. */
    public static Opinion violated(int steps) {
        return new Opinion(Kind.VIOLATED, steps, List.of(), "");
    }

    /** No run does. */
    public static Opinion of(Kind kind, List<Extreme> extremes) {
        return new Opinion(kind, UNKNOWN_LENGTH, extremes, "");
    }

    /** No more than a reason, for kinds that have one. */
    public static Opinion of(Kind kind, String reason) {
        return new Opinion(kind, UNKNOWN_LENGTH, List.of(), reason);
    }

    /** In words, such as {@code violated after 12 steps} or {@code holds: at least 0, at most 1}. */
    @Override
    public String toString() {
        String text = kind.text;
        if (steps != UNKNOWN_LENGTH) {
            text += " after " + steps + (steps == 1 ? " step" : " steps");
        }
        if (!extremes.isEmpty()) {
            text += ": " + extremes.stream().map(Extreme::toString).collect(Collectors.joining(", "));
        }
        return reason.isEmpty() ? text : text + " (" + reason + ")";
    }
}
