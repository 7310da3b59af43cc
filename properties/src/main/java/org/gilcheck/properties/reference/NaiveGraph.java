package org.gilcheck.properties.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.gilcheck.model.scenario.Scenario;

/**
 * All states of a scenario and all steps between them, by breadth-first search over a hash map of objects. It is meant to be
 * obviously right, shares nothing with the checker, and is neither fast nor frugal.
 */
final class NaiveGraph {
    /**
     * A step.
     *
     * @param time the units of time that pass
     * @param work the ticks of work that it completes
     */
    record Edge(int from, int to, long label, int time, int work) {}

    private record Node(List<Long> words, Past past) {}

    private final Scenario scenario;
    private final Patience patience;
    private final Map<Node, Integer> numbers = new HashMap<>();
    private final List<long[]> states = new ArrayList<>();
    private final List<Past> pasts = new ArrayList<>();
    private final List<Integer> distances = new ArrayList<>();
    private final List<List<Edge>> edges = new ArrayList<>();
    private final List<List<Edge>> edgesTo = new ArrayList<>();
    private final List<Edge> allEdges = new ArrayList<>();

    /**
     * Explores it.
     *
     * @param first what is known of the past in initial states
     * @throws TooLargeException if patience ends
     */
    NaiveGraph(Scenario scenario, Past first, Patience patience) {
        this.scenario = scenario;
        this.patience = patience;
        scenario.initialStates((words, label) -> number(words, first, 0));
        for (int state = 0; state < states.size(); state++) {
            List<Edge> steps = steps(state);
            edges.add(steps);
            allEdges.addAll(steps);
            patience.checkSize(states.size(), scenario.words(), allEdges.size());
            patience.checkTime();
        }
        for (int state = 0; state < states.size(); state++) {
            edgesTo.add(new ArrayList<>());
        }
        allEdges.forEach(edge -> edgesTo.get(edge.to()).add(edge));
    }

    private List<Edge> steps(int from) {
        long[] state = states.get(from);
        Past past = pasts.get(from);
        List<long[]> targets = new ArrayList<>();
        List<Long> labels = new ArrayList<>();
        scenario.successors(state, 0, (words, label) -> {
            targets.add(Arrays.copyOf(words, scenario.words()));
            labels.add(label);
        });
        List<Edge> steps = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            long label = labels.get(i);
            steps.add(new Edge(
                    from,
                    number(targets.get(i), past.after(scenario, state, label), distances.get(from) + 1),
                    label,
                    scenario.timePassed(state, 0, label),
                    scenario.workDone(state, 0, label)));
        }
        return steps;
    }

    private int number(long[] words, Past past, int distance) {
        long[] state = Arrays.copyOf(words, scenario.words());
        Node node = new Node(Arrays.stream(state).boxed().toList(), past);
        Integer known = numbers.putIfAbsent(node, states.size());
        if (known != null) {
            return known;
        }
        states.add(state);
        pasts.add(past);
        distances.add(distance);
        return states.size() - 1;
    }

    Scenario scenario() {
        return scenario;
    }

    int size() {
        return states.size();
    }

    long[] state(int number) {
        return states.get(number);
    }

    /** What has happened on the way to a state; not for a graph that remembers something else. */
    NaivePast past(int number) {
        return (NaivePast) pasts.get(number);
    }

    /** How long has been waited in a state; not for a graph that remembers something else. */
    NaiveWaits waits(int number) {
        return (NaiveWaits) pasts.get(number);
    }

    /** The fewest steps to a state. */
    int distance(int state) {
        return distances.get(state);
    }

    List<Edge> edges(int state) {
        return edges.get(state);
    }

    /** The steps into a state. */
    List<Edge> edgesTo(int state) {
        return edgesTo.get(state);
    }

    /** All steps, in the order of their sources. */
    List<Edge> edges() {
        return Collections.unmodifiableList(allEdges);
    }

    /** The nearest of some states; -1 if there is none. */
    int nearest(IntPredicate wanted) {
        return IntStream.range(0, size())
                .filter(wanted)
                .map(this::distance)
                .min()
                .orElse(-1);
    }

    /** The states from which some way of steps leads through a step that is wanted. */
    boolean[] leadingTo(Predicate<Edge> wanted, Predicate<Edge> way) {
        boolean[] leads = new boolean[size()];
        boolean changed = true;
        while (changed) {
            changed = false;
            patience.checkTime();
            for (int state = size() - 1; state >= 0; state--) {
                for (Edge edge : edges(state)) {
                    if (!leads[state] && way.test(edge) && (wanted.test(edge) || leads[edge.to()])) {
                        leads[state] = true;
                        changed = true;
                    }
                }
            }
        }
        return leads;
    }
}
