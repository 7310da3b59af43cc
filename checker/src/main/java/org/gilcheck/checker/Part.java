package org.gilcheck.checker;

import java.util.Arrays;
import java.util.BitSet;

/** A part of a graph: some states, and some of the edges between them. */
final class Part {
    private final StateGraph graph;
    private final BitSet states;
    private final boolean[] kinds;

    private Part(StateGraph graph, BitSet states, boolean[] kinds) {
        this.graph = graph;
        this.states = states;
        this.kinds = kinds;
    }

    /** Some states, and of the edges between them those of some kinds. */
    static Part of(StateGraph graph, BitSet states, boolean[] kinds) {
        return new Part(graph, states, kinds);
    }

    /** All states, and the edges of some kinds. */
    static Part ofKinds(StateGraph graph, boolean[] kinds) {
        return new Part(graph, everyState(graph), kinds);
    }

    /** Everything. */
    static Part all(StateGraph graph) {
        return ofKinds(graph, everyKind(graph));
    }

    private static BitSet everyState(StateGraph graph) {
        BitSet states = new BitSet(graph.states());
        states.set(0, graph.states());
        return states;
    }

    private static boolean[] everyKind(StateGraph graph) {
        boolean[] kinds = new boolean[graph.kinds()];
        Arrays.fill(kinds, true);
        return kinds;
    }

    /** True if it is the same part of the same graph. */
    boolean isSame(Part other) {
        return graph == other.graph && Arrays.equals(kinds, other.kinds) && states.equals(other.states);
    }

    /** The same within some states. */
    Part within(BitSet kept) {
        BitSet left = (BitSet) states.clone();
        left.and(kept);
        return new Part(graph, left, kinds);
    }

    StateGraph graph() {
        return graph;
    }

    /** The states; not to be changed. */
    BitSet states() {
        return states;
    }

    /** The first state of the part from a number on; -1 if there is none. */
    int next(int from) {
        return states.nextSetBit(from);
    }

    /** True if an edge from a state of the part to {@code target} belongs to the part. */
    boolean contains(int edge, int target) {
        return states.get(target) && kinds[graph.kindOf(edge)];
    }
}
