package org.gilcheck.checker;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntPredicate;

/** A way through a part of a graph, made longer by shortest ways to what is looked for. */
final class Walk {
    private final Part part;
    private final StateGraph graph;
    private final List<Integer> states = new ArrayList<>();
    private final List<Integer> edges = new ArrayList<>();

    Walk(Part part, int start) {
        this.part = part;
        this.graph = part.graph();
        states.add(start);
    }

    /** Looks for no edge or no state. */
    static boolean none(int number) {
        return false;
    }

    int start() {
        return states.get(0);
    }

    int end() {
        return states.get(states.size() - 1);
    }

    int length() {
        return edges.size();
    }

    List<Integer> edges() {
        return edges;
    }

    /** The states, one more than edges. */
    List<Integer> states() {
        return states;
    }

    /** Goes along an edge of the state where the walk ends; it need not belong to the part. */
    void along(int edge) {
        edges.add(edge);
        states.add(graph.target(edge));
    }

    /** Goes on to where it began; at least one step. */
    void back() {
        int start = start();
        if (length() == 0 || end() != start) {
            toNearest(Walk::none, state -> state == start);
        }
    }

    /**
     * Goes on, at least one step, through the nearest edge or to the nearest state of some.
     *
     * @throws IllegalStateException if there is none in the part
     */
    void toNearest(IntPredicate wantedEdge, IntPredicate wantedState) {
        if (!goesToNearest(wantedEdge, wantedState)) {
            throw new IllegalStateException("there is no way on from state " + end() + " in this part of the graph");
        }
    }

    /** As {@link #toNearest}; false, and no step, if there is none in the part. */
    boolean goesToNearest(IntPredicate wantedEdge, IntPredicate wantedState) {
        Map<Integer, Integer> edgeTo = new HashMap<>();
        Map<Integer, Integer> from = new HashMap<>();
        Deque<Integer> open = new ArrayDeque<>();
        open.add(end());
        while (!open.isEmpty()) {
            int state = open.remove();
            for (int edge = graph.firstEdge(state); edge < graph.firstEdge(state + 1); edge++) {
                int target = graph.target(edge);
                if (!part.contains(edge, target)) {
                    continue;
                }
                if (wantedEdge.test(edge) || wantedState.test(target)) {
                    append(state, edge, edgeTo, from);
                    return true;
                }
                if (edgeTo.putIfAbsent(target, edge) == null) {
                    from.put(target, state);
                    open.add(target);
                }
            }
        }
        return false;
    }

    private void append(int lastSource, int lastEdge, Map<Integer, Integer> edgeTo, Map<Integer, Integer> from) {
        List<Integer> way = new ArrayList<>();
        way.add(lastEdge);
        int state = lastSource;
        while (state != end()) {
            way.add(Objects.requireNonNull(edgeTo.get(state)));
            state = Objects.requireNonNull(from.get(state));
        }
        Collections.reverse(way);
        way.forEach(this::along);
    }

    /** The run that a run becomes when it goes on along this walk. */
    Run appendedTo(Run prefix) {
        int words = graph.system().words();
        long[] labels = new long[prefix.length() + length()];
        long[] all = new long[(labels.length + 1) * words];
        for (int step = 0; step <= prefix.length(); step++) {
            System.arraycopy(prefix.state(step), 0, all, step * words, words);
        }
        System.arraycopy(prefix.labels(), 0, labels, 0, prefix.length());
        for (int step = 0; step < length(); step++) {
            int at = prefix.length() + step;
            labels[at] = graph.label(states.get(step), edges.get(step));
            int target = states.get(step + 1);
            System.arraycopy(graph.array(target), graph.offset(target), all, (at + 1) * words, words);
        }
        return new Run(words, prefix.initial(), labels, all);
    }
}
