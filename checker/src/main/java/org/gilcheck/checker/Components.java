package org.gilcheck.checker;

import java.util.BitSet;

/**
 * The strongly connected components of a part of a graph, by D. J. Pearce's variant of Tarjan's algorithm ("A
 * space-efficient algorithm for finding strongly connected components", 2016), without recursion. They are numbered from
 * 0 in the order in which they are completed: an edge between two components leads to the smaller number.
 */
final class Components {
    private static final int UNSEEN = 0;
    private static final int[] NOTHING = {};

    private final Part part;
    private final StateGraph graph;
    /** 0: not seen. From 1: depth-first index, while open. From the top: component, counted down. */
    private final int[] mark;

    private int[] open;
    private int[] nextEdge;
    private int[] path;
    private BitSet notRoot;
    private final int[] postorder;
    private int openSize;
    private int finished;
    private int index = 1;
    private int count;

    Components(Part part) {
        this.part = part;
        this.graph = part.graph();
        int states = graph.states();
        int inside = part.states().cardinality();
        mark = new int[states];
        notRoot = new BitSet(states);
        open = new int[inside];
        nextEdge = new int[inside];
        path = new int[inside];
        postorder = new int[inside];
        for (int state = part.next(0); state >= 0; state = part.next(state + 1)) {
            if (mark[state] == UNSEEN) {
                search(state);
            }
        }
        open = NOTHING;
        nextEdge = NOTHING;
        path = NOTHING;
        notRoot = new BitSet();
    }

    /** Memory that is kept, in bytes. */
    long bytes() {
        return (mark.length + (long) postorder.length) * Integer.BYTES;
    }

    /** How many components there are. */
    int count() {
        return count;
    }

    /** The component of a state; -1 outside the part. */
    int of(int state) {
        return mark[state] == UNSEEN ? -1 : Integer.MAX_VALUE - mark[state];
    }

    /** The states of the part so that, where there is no cycle, all targets come before their sources. */
    int[] postorder() {
        return postorder;
    }

    private void search(int start) {
        int depth = 0;
        enter(start, depth);
        while (depth >= 0) {
            int state = path[depth];
            int edge = nextEdge[depth];
            int end = graph.firstEdge(state + 1);
            int child = -1;
            while (edge < end) {
                int target = graph.target(edge);
                if (part.contains(edge, target)) {
                    if (mark[target] == UNSEEN) {
                        child = target;
                        break;
                    }
                    lower(state, target);
                }
                edge++;
            }
            nextEdge[depth] = edge;
            if (child >= 0) {
                enter(child, ++depth);
            } else {
                leave(state);
                depth--;
            }
        }
    }

    private void enter(int state, int depth) {
        path[depth] = state;
        nextEdge[depth] = graph.firstEdge(state);
        mark[state] = index++;
    }

    private void lower(int state, int target) {
        if (mark[target] < mark[state]) {
            mark[state] = mark[target];
            notRoot.set(state);
        }
    }

    private void leave(int state) {
        postorder[finished++] = state;
        if (notRoot.get(state)) {
            open[openSize++] = state;
            return;
        }
        int component = Integer.MAX_VALUE - count++;
        index--;
        while (openSize > 0 && mark[state] <= mark[open[openSize - 1]]) {
            mark[open[--openSize]] = component;
            index--;
        }
        mark[state] = component;
    }
}
