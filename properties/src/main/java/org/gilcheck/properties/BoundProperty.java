package org.gilcheck.properties;

import java.util.ArrayList;
import java.util.List;
import org.gilcheck.checker.Lasso;
import org.gilcheck.model.scenario.Scenario;

/** A property that is a number: an extreme over all runs, and a run that reaches it. */
abstract non-sealed class BoundProperty extends GraphProperty {

    /** The numbers that it asks for. */
    abstract List<Aspect> aspects(Surroundings surroundings);

    /** For properties of threads that share a GIL. */
    static String whyNotIfNobodyShares(Scenario scenario) {
        for (int thread = 1; thread < scenario.programThreadCount(); thread++) {
            for (int other = 0; other < thread; other++) {
                if (scenario.interpreter(other) == scenario.interpreter(thread)) {
                    return "";
                }
            }
        }
        return "no two threads share a GIL";
    }

    @Override
    final Finding judge(Explored explored) {
        List<Bound> bounds = new ArrayList<>();
        for (Aspect aspect : aspects(explored.surroundings())) {
            bounds.addAll(aspect.extreme(explored));
        }
        return new Finding(!bounds.isEmpty(), null, bounds);
    }

    @Override
    final boolean isShownBy(Lasso lasso, Surroundings fresh) {
        for (Aspect aspect : aspects(fresh)) {
            if (!aspect.of(lasso, fresh).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** What the numbers are on one run; empty for those that the run says nothing about. */
    final List<Bound> on(Lasso lasso, Surroundings fresh) {
        List<Bound> bounds = new ArrayList<>();
        for (Aspect aspect : aspects(fresh)) {
            bounds.addAll(aspect.of(lasso, fresh));
        }
        return bounds;
    }
}
