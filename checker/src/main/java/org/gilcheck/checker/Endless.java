package org.gilcheck.checker;

import java.util.BitSet;
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
        return FairCycles.find(graph, inside(graph), kinds(graph), fairness);
    }

    /** True if in one of the states nothing need happen any more, so that a run may end there. */
    public boolean mayEnd(StateGraph graph, Fairness fairness) {
        return FairCycles.mayEnd(graph, inside(graph), fairness);
    }

    private BitSet inside(StateGraph graph) {
        BitSet inside = new BitSet(graph.states());
        for (int state = 0; state < graph.states(); state++) {
            if (states.contains(graph.array(state), graph.offset(state))) {
                inside.set(state);
            }
        }
        return inside;
    }

    private boolean[] kinds(StateGraph graph) {
        boolean[] kinds = new boolean[graph.kinds()];
        for (int kind = 0; kind < kinds.length; kind++) {
            kinds[kind] = steps.test(graph.kind(kind));
        }
        return kinds;
    }
}
