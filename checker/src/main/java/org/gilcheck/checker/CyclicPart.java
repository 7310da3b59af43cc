package org.gilcheck.checker;

import java.util.Arrays;

/**
 * The edges of a graph that lie on cycles, close together in memory: states are numbered in depth-first postorder, so that
 * what is found out about targets is mostly known when their sources are looked at.
 */
final class CyclicPart {
    private final StateGraph graph;
    private final Components components;
    private final int[] states;
    private final int[] first;
    private final int[] targets;
    private final short[] kinds;

    CyclicPart(StateGraph graph) {
        this.graph = graph;
        this.components = graph.componentsOf(Part.all(graph));
        int[] postorder = components.postorder();
        int[] place = new int[graph.states()];
        int[] kept = new int[postorder.length];
        int count = 0;
        int edgeCount = 0;
        for (int state : postorder) {
            int cyclic = 0;
            for (int edge = graph.firstEdge(state); edge < graph.firstEdge(state + 1); edge++) {
                cyclic += isOnCycle(state, edge) ? 1 : 0;
            }
            if (cyclic > 0) {
                place[state] = count;
                kept[count++] = state;
                edgeCount += cyclic;
            }
        }
        states = Arrays.copyOf(kept, count);
        first = new int[count + 1];
        targets = new int[edgeCount];
        kinds = new short[edgeCount];
        int next = 0;
        for (int i = 0; i < count; i++) {
            first[i] = next;
            for (int edge = graph.firstEdge(states[i]); edge < graph.firstEdge(states[i] + 1); edge++) {
                if (isOnCycle(states[i], edge)) {
                    targets[next] = place[graph.target(edge)];
                    kinds[next++] = (short) graph.kindOf(edge);
                }
            }
        }
        first[count] = next;
    }

    /** How many states there are. */
    int size() {
        return states.length;
    }

    /** The graph's number of a state. */
    int state(int index) {
        return states[index];
    }

    /** The first edge of a state. */
    int first(int index) {
        return first[index];
    }

    int target(int edge) {
        return targets[edge];
    }

    int kindOf(int edge) {
        return Short.toUnsignedInt(kinds[edge]);
    }

    /** The graph's number of an edge of a state. */
    int graphEdge(int index, int edge) {
        int at = graph.firstEdge(states[index]);
        for (int left = edge - first[index]; left > 0 || !isOnCycle(states[index], at); at++) {
            left -= isOnCycle(states[index], at) ? 1 : 0;
        }
        return at;
    }

    /** True if an edge of the graph, of one of its states, lies on a cycle. */
    private boolean isOnCycle(int state, int edge) {
        return components.of(graph.target(edge)) == components.of(state);
    }
}
