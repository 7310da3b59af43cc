package org.gilcheck.checker;

/** Which constraints of fairness the edges of a graph satisfy, and which are possible in its states. */
final class Possibilities {
    private final StateGraph graph;
    private final Fairness fairness;
    private final long[] satisfiedByKind;

    Possibilities(StateGraph graph, Fairness fairness) {
        this.graph = graph;
        this.fairness = fairness;
        this.satisfiedByKind = new long[graph.kinds()];
        for (int kind = 0; kind < satisfiedByKind.length; kind++) {
            satisfiedByKind[kind] = fairness.satisfiedBy(graph.kind(kind));
        }
    }

    /** The constraints that an edge satisfies. */
    long satisfiedBy(int edge) {
        return satisfiedByKind[graph.kindOf(edge)];
    }

    /** The constraints that are possible in a state. */
    long in(int state) {
        long possible = fairness.alsoPossible(graph.array(state), graph.offset(state));
        for (int edge = graph.firstEdge(state); edge < graph.firstEdge(state + 1); edge++) {
            possible |= satisfiedBy(edge);
        }
        return possible;
    }
}
