package org.gilcheck.properties;

import org.gilcheck.checker.Lasso;

/** A property of cycles or of longest ways: it can be judged when all states are known. */
abstract sealed class GraphProperty extends Property permits LivenessProperty, BoundProperty, LostWakeup {

    @Override
    boolean needsLock() {
        return true;
    }

    /** Judges it when all states are known. */
    abstract Finding judge(Explored explored);

    /** Tells from a run alone, with nothing of the search, whether it shows what it was found for: throws or says no. */
    abstract boolean isShownBy(Lasso lasso, Surroundings fresh);
}
