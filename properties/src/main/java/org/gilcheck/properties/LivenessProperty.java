package org.gilcheck.properties;

import java.util.List;
import org.gilcheck.checker.Endless;
import org.gilcheck.checker.Fairness;
import org.gilcheck.checker.Lasso;
import org.gilcheck.checker.LassoReplay;
import org.gilcheck.model.scenario.Label.Event;

/** A property that a fair run violates by doing something for ever. */
abstract non-sealed class LivenessProperty extends GraphProperty {

    /** What no fair run may do for ever. */
    abstract List<Endless> endless(Surroundings surroundings);

    /** Which runs are fair. */
    abstract Fairness fairness(Surroundings surroundings);

    /** What must happen for the property to be about anything. */
    abstract Event trigger();

    @Override
    final Finding judge(Explored explored) {
        Lasso nearest = null;
        for (Endless endless : endless(explored.surroundings())) {
            Lasso lasso = endless.find(explored.graph(), fairness(explored.surroundings()));
            if (lasso != null && (nearest == null || lasso.loopStart() < nearest.loopStart())) {
                nearest = lasso;
            }
        }
        boolean triggered = explored.graph().hasKind(kind -> StepKinds.has(kind, trigger()));
        return explored.replayed(this, new Finding(triggered || nearest != null, nearest, List.of()));
    }

    @Override
    final boolean isShownBy(Lasso lasso, Surroundings fresh) {
        LassoReplay replay = new LassoReplay(fresh.system(), fresh.kinds(), lasso);
        return endless(fresh).stream().anyMatch(endless -> replay.shows(endless, fairness(fresh)));
    }
}
