package org.gilcheck.properties.engines;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gilcheck.checker.Limits;
import org.gilcheck.properties.Property;
import org.gilcheck.properties.engines.Opinion.Kind;
import org.gilcheck.properties.jobs.Job;
import org.gilcheck.properties.reference.Patience;
import org.gilcheck.properties.reference.Reference;
import org.gilcheck.properties.reference.ReferenceAnswer;
import org.gilcheck.properties.reference.TooLargeException;

/** The naive reference, for scenarios that are small enough for it. */
public final class ReferenceEngine implements Engine {
    /** More states than it can do in reasonable time. */
    private static final long MOST_STATES = 50_000;

    @Override
    public String name() {
        return "reference";
    }

    @Override
    public EngineAnswer check(Job job, Limits limits) {
        try {
            Patience patience = new Patience(Math.min(limits.states(), MOST_STATES), limits.bytes(), limits.time());
            Reference reference = new Reference(job.scenario(), job.locks().fairness(), patience);
            Map<Property, Opinion> opinions = new LinkedHashMap<>();
            for (Property property : job.properties()) {
                opinions.put(property, opinion(reference, property));
            }
            return EngineAnswer.of(Reach.NEAREST_FIRST, reference.states(), reference.steps(), opinions, List.of());
        } catch (TooLargeException limit) {
            return EngineAnswer.tooLarge(String.valueOf(limit.getMessage()));
        }
    }

    /** What needs the past may be too large where the rest is not. */
    private static Opinion opinion(Reference reference, Property property) {
        try {
            return opinion(reference.answer(property.id()));
        } catch (TooLargeException limit) {
            return Opinion.of(Kind.UNKNOWN, "too large: " + limit.getMessage());
        }
    }

    private static Opinion opinion(ReferenceAnswer answer) {
        List<Extreme> extremes = answer.numbers().stream()
                .map(number -> new Extreme(number.aspect(), number.isLeast(), number.above(), number.below()))
                .toList();
        return switch (answer.kind()) {
            case VIOLATED -> Opinion.violated(answer.steps());
            case HOLDS -> Opinion.of(Kind.HOLDS, extremes);
            case VACUOUS -> Opinion.of(Kind.VACUOUS, "");
            case ENDS_EARLY -> Opinion.of(Kind.ENDS_EARLY, extremes);
            case NO_SENSE -> Opinion.of(Kind.NOT_ASKED, "");
            case UNKNOWN -> Opinion.of(Kind.UNKNOWN, "");
        };
    }
}
