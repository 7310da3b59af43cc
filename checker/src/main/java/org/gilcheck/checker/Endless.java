package org.gilcheck.checker;

import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/** What a fair run might do for ever: stay in some states, taking no step but of some kinds. */
public record Endless(Window.StateSet states, LongPredicate steps) {

    /** Staying in some states, whatever the steps are. */
    public static Endless in(Window.StateSet states) {
        return new Endless(states, kind -> true);
    }

    /** A fair run that does so from some point on, with the shortest way to that point; null if there is none. */
    public @Nullable Lasso find(StateGraph graph, Fairness fairness) {
        return FairCycles.find(graph, graph.statesIn(states), graph.kindsThat(steps), fairness);
    }

    /** True if in one of the states nothing need happen any more, so that a run may end there. */
    public boolean mayEnd(StateGraph graph, Fairness fairness) {
        return FairCycles.mayEnd(graph, graph.statesIn(states), fairness);
    }
}
