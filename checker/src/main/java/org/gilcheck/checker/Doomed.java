package org.gilcheck.checker;

import java.util.BitSet;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/**
 * States from which something that should still happen cannot: no run of steps that can be relied on contains a step of
 * the kind that is hoped for.
 *
 * @param states the states in which it is hoped for
 * @param reliable the kinds of steps that can be relied on
 * @param hopedFor the kinds of steps that are hoped for
 */
public record Doomed(Window.StateSet states, LongPredicate reliable, LongPredicate hopedFor) {

    /** The shortest run to such a state; null if there is none. */
    public @Nullable Run find(StateGraph graph) {
        boolean[] relied = graph.kindsThat(reliable);
        boolean[] hoped = graph.kindsThat(reliable.and(hopedFor));
        BitSet hopeful = hopeful(graph, graph.componentsOf(Part.ofKinds(graph, relied)), relied, hoped);
        for (int state = hopeful.nextClearBit(0); state < graph.states(); state = hopeful.nextClearBit(state + 1)) {
            if (states.contains(graph.array(state), graph.offset(state))) {
                return graph.shortestRunTo(state);
            }
        }
        return null;
    }

    /** The states from which a step that is hoped for can be reached: targets are known before their sources. */
    private static BitSet hopeful(StateGraph graph, Components components, boolean[] relied, boolean[] hoped) {
        BitSet good = new BitSet();
        for (int state : components.postorder()) {
            for (int edge = graph.firstEdge(state); edge < graph.firstEdge(state + 1); edge++) {
                int kind = graph.kindOf(edge);
                if (hoped[kind] || (relied[kind] && good.get(components.of(graph.target(edge))))) {
                    good.set(components.of(state));
                }
            }
        }
        BitSet states = new BitSet();
        for (int state = 0; state < graph.states(); state++) {
            states.set(state, good.get(components.of(state)));
        }
        return states;
    }
}
