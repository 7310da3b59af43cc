package org.gilcheck.properties.engines;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gilcheck.checker.Lasso;
import org.gilcheck.properties.Property;
import org.gilcheck.properties.Verdict;
import org.gilcheck.properties.engines.Opinion.Kind;
import org.gilcheck.properties.jobs.Job;
import org.gilcheck.properties.runs.Witness;

/**
 * What an engine says of a scenario.
 *
 * @param status whether it says anything
 * @param note why it does not; empty if it does
 * @param reach which states it has looked at
 * @param states how many: of the scenario alone, without what properties remember of the past; {@link #UNKNOWN} if that is not known
 * @param steps how many steps lead from state to state; {@link #UNKNOWN} if that is not known
 * @param opinions what it says of properties, in a fixed order; of those that are left out nothing
 * @param witnesses runs that show it, which replay in the scenario
 */
public record EngineAnswer(
        Status status,
        String note,
        Reach reach,
        long states,
        long steps,
        Map<Property, Opinion> opinions,
        List<Witness> witnesses) {
    /** Instead of a number of states or steps. */
    public static final long UNKNOWN = -1;

    /** Whether there is an answer. */
    public enum Status {
        ANSWERED("answered"),
        /** It cannot answer here, or has not been found. */
        SKIPPED("skipped"),
        /** A limit was met. */
        TOO_LARGE("too large"),
        /** It ran and broke off, or its output makes no sense. */
        FAILED("failed"),
        /** It threw something that no scenario should make it throw: a defect of gilcheck. */
        DEFECT("DEFECT");

        private final String text;

        Status(String text) {
            this.text = text;
        }

        /** In words. */
        public String text() {
            return text;
        }
    }

    /** Keeps collections of its own. */
    public EngineAnswer {
        opinions = new LinkedHashMap<>(opinions);
        witnesses = List.copyOf(witnesses);
    }

    /** An answer. */
    public static EngineAnswer of(
            Reach reach, long states, long steps, Map<Property, Opinion> opinions, List<Witness> witnesses) {
        return new EngineAnswer(Status.ANSWERED, "", reach, states, steps, opinions, witnesses);
    }

    /**
     * What verdicts say.
     *
     * @param areRunsOfTheJob whether the runs in them replay in the job's scenario: then they are witnesses
     */
    public static EngineAnswer of(
            Reach reach, long states, long steps, Job job, List<Verdict> verdicts, boolean areRunsOfTheJob) {
        Map<Property, Opinion> opinions = new LinkedHashMap<>();
        List<Witness> witnesses = new ArrayList<>();
        for (Verdict verdict : verdicts) {
            Property property = verdict.property();
            opinions.put(property, Opinion.of(verdict));
            Lasso violation = verdict.violation();
            if (violation != null && areRunsOfTheJob) {
                witnesses.add(new Witness(job, property, violation));
            }
            if (areRunsOfTheJob) {
                verdict.bounds().forEach(bound -> witnesses.add(new Witness(job, property, bound.witness())));
            }
        }
        return of(reach, states, steps, opinions, witnesses);
    }

    /** It cannot answer here, or has not been found. */
    public static EngineAnswer skipped(String why) {
        return without(Status.SKIPPED, why);
    }

    /** A limit was met. */
    public static EngineAnswer tooLarge(String limit) {
        return without(Status.TOO_LARGE, limit);
    }

    /** It ran and broke off, or its output makes no sense. */
    public static EngineAnswer failed(String why) {
        return without(Status.FAILED, why);
    }

    static EngineAnswer without(Status status, String why) {
        return new EngineAnswer(status, why, Reach.SOME, UNKNOWN, UNKNOWN, Map.of(), List.of());
    }

    /** True if there is an answer. */
    public boolean isGiven() {
        return status == Status.ANSWERED;
    }

    /** What it says of a property. */
    public Opinion opinion(Property property) {
        return opinions.getOrDefault(property, Opinion.of(Kind.UNKNOWN, ""));
    }
}
