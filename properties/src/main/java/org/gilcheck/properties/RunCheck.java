package org.gilcheck.properties;

import java.util.List;
import org.gilcheck.checker.Lasso;
import org.gilcheck.checker.LassoReplay;
import org.gilcheck.checker.Replay;
import org.gilcheck.model.TransitionSystem;
import org.gilcheck.model.scenario.Scenario;

/** What a single run shows of a property, told from the run alone. */
public final class RunCheck {
    private RunCheck() {}

    /** Tells whether a run of a scenario, as it is explored for a property, ends by violating the property. */
    public static boolean violates(Scenario scenario, LockFairness locks, Property property, Lasso lasso) {
        Surroundings surroundings = new Surroundings(scenario, property.memory(), locks);
        if (property instanceof SafetyProperty safety) {
            return Replay.violates(surroundings.system(), safety.question(scenario), lasso.run());
        }
        return !(property instanceof BoundProperty)
                && property instanceof GraphProperty other
                && other.isShownBy(lasso, surroundings);
    }

    /** The numbers that a property asks for, on one run of what is explored for it; empty for other properties. */
    public static List<Bound> bounds(Scenario scenario, Property property, Lasso lasso) {
        return property instanceof BoundProperty bound
                ? bound.on(lasso, new Surroundings(scenario, property.memory(), LockFairness.WEAK))
                : List.of();
    }

    /** Why the loop of a run that violates a property is fair, found from the run alone; empty if it need not be. */
    public static List<Lasso.Reason> reasons(Scenario scenario, LockFairness locks, Property property, Lasso lasso) {
        if (property instanceof LivenessProperty liveness) {
            Surroundings surroundings = new Surroundings(scenario, property.memory(), locks);
            return new LassoReplay(surroundings.system(), surroundings.kinds(), lasso)
                    .reasons(liveness.fairness(surroundings));
        }
        return List.of();
    }

    /** What is explored for a property: the scenario, beside what the property must remember. */
    public static TransitionSystem beside(Scenario scenario, Property property) {
        return new Surroundings(scenario, property.memory(), LockFairness.WEAK).system();
    }
}
