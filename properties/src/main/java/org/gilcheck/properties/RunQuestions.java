package org.gilcheck.properties;

import java.util.List;
import org.gilcheck.checker.Endless;
import org.gilcheck.checker.Fairness;
import org.gilcheck.checker.Question;
import org.gilcheck.checker.Run;
import org.gilcheck.checker.StepKind;
import org.gilcheck.model.TransitionSystem;
import org.gilcheck.model.language.PolicyException;
import org.gilcheck.model.scenario.Fault;
import org.gilcheck.model.scenario.Label.Event;
import org.gilcheck.model.scenario.Scenario;
import org.jspecify.annotations.Nullable;

/**
 * What a property asks of the runs of a scenario, for those who make runs otherwise than by exploring: the same questions as
 * the explorer asks. A property that holds or is violated has either a {@link #question} or something {@link #endless}; one
 * that is a number has neither.
 */
public final class RunQuestions {
    private final Property property;
    private final Surroundings surroundings;

    /** Prepares for runs of {@link #system}; the scenario must not be used by anybody else meanwhile. */
    public RunQuestions(Scenario scenario, LockFairness locks, Property property) {
        this.property = property;
        this.surroundings = new Surroundings(scenario, property.memory(), locks);
    }

    /** The property that asks. */
    public Property property() {
        return property;
    }

    /** Whose runs are judged. */
    public Scenario scenario() {
        return surroundings.scenario();
    }

    /** What is assumed of locks. */
    public LockFairness locks() {
        return surroundings.locks();
    }

    /** The scenario, beside what the property must remember of the past: what the runs are runs of. */
    public TransitionSystem system() {
        return surroundings.system();
    }

    /** What the property needs to know of a step of {@link #system}. */
    public StepKind kinds() {
        return surroundings.kinds();
    }

    /** What the property asks of single states and steps; null if it asks nothing of the kind. A new object each time. */
    public @Nullable Question question() {
        if (property instanceof SafetyProperty safety) {
            return safety.question(surroundings.scenario());
        }
        return property instanceof LostWakeup ? LostWakeup.question(surroundings) : null;
    }

    /** What no fair run may do for ever; empty if the property is not violated so. */
    public List<Endless> endless() {
        return property instanceof LivenessProperty liveness ? liveness.endless(surroundings) : List.of();
    }

    /** What must happen on some run for the property to be about anything; null if the {@link #question} tells, or a number. */
    public @Nullable Event trigger() {
        if (property instanceof LivenessProperty liveness) {
            return liveness.trigger();
        }
        return property instanceof LostWakeup ? Event.GRANT : null;
    }

    /** Which runs are fair, as the property sees it. */
    public Fairness fairness() {
        return property instanceof LivenessProperty liveness ? liveness.fairness(surroundings) : Fairness.NONE;
    }

    /**
     * States after which the property is not asked any more; null if there are none. Who waits for whom means nothing where
     * two threads have the GIL at once.
     */
    public @Nullable Question spoiling() {
        return property instanceof GraphProperty ? new MutualExclusion().question(surroundings.scenario()) : null;
    }

    /** True if a step ends in a state from which the model cannot go on. */
    public static boolean isFaulty(Scenario scenario, long[] states, int offset) {
        return scenario.fault(states, offset) != Fault.NONE;
    }

    /**
     * Makes sure that a run does not end in a step that no real program could mean, such as one that takes a counter out of
     * its range.
     *
     * @throws PolicyException if it does, telling where the policy must be corrected
     */
    public void rejectMistake(Run run) {
        Scenario scenario = surroundings.scenario();
        FaultyStep faulty = new FaultyStep(scenario);
        if (isFaulty(scenario, run.state(run.length()), 0) && faulty.isMistakeOfTheModel(run)) {
            throw faulty.mistake(run);
        }
    }
}
