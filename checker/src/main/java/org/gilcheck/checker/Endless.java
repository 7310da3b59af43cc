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
        BitSet inside = new BitSet(graph.states());
        for (int state = 0; state < graph.states(); state++) {
            if (states.contains(graph.array(state), graph.offset(state))) {
                inside.set(state);
            }
        }
        boolean[] kinds = new boolean[graph.kinds()];
        for (int kind = 0; kind < kinds.length; kind++) {
            kinds[kind] = steps.test(graph.kind(kind));
        }
        return FairCycles.find(graph, inside, kinds, fairness);
    }
}
