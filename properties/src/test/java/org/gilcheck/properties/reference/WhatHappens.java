package org.gilcheck.properties.reference;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gilcheck.model.StateSink;
import org.gilcheck.model.TransitionSystem;
import org.gilcheck.model.language.GilPhase;
import org.gilcheck.model.scenario.Fault;
import org.gilcheck.model.scenario.Label;
import org.gilcheck.model.scenario.Label.Event;
import org.gilcheck.model.scenario.Scenario;

/** What happens anywhere in a scenario that no order of independent steps can hide, found by looking at all states. */
final class WhatHappens {
    private static final List<Event> TOLD = List.of(Event.REQUEST, Event.GRANT, Event.DROP, Event.FORCED, Event.FAULT);

    private final Scenario scenario;
    private final TransitionSystem system;
    private final Map<List<Long>, List<Edge>> graph = new LinkedHashMap<>();
    private final Deque<List<Long>> open = new ArrayDeque<>();
    private final int most;

    private record Edge(List<Long> target, long label) {}

    private WhatHappens(Scenario scenario, TransitionSystem system, int most) {
        this.scenario = scenario;
        this.system = system;
        this.most = most;
        StateSink sink = (state, label) -> meet(list(state));
        system.initialStates(sink);
        while (!open.isEmpty() && !isTooLarge()) {
            List<Long> state = open.remove();
            List<Edge> edges = graph.computeIfAbsent(state, each -> new ArrayList<>());
            system.successors(array(state), 0, (target, label) -> {
                edges.add(new Edge(list(target), label));
                meet(list(target));
            });
        }
    }

    /** Looks at all states, unless there are more than {@code most}. */
    static WhatHappens in(Scenario scenario, TransitionSystem system, int most) {
        return new WhatHappens(scenario, system, most);
    }

    boolean isTooLarge() {
        return graph.size() > most;
    }

    Set<List<Long>> states() {
        return graph.keySet();
    }

    private void meet(List<Long> state) {
        if (!graph.containsKey(state)) {
            graph.put(state, new ArrayList<>());
            open.add(state);
        }
    }

    private List<Long> list(long[] words) {
        List<Long> list = new ArrayList<>();
        for (int word = 0; word < system.words(); word++) {
            list.add(words[word]);
        }
        return list;
    }

    private static long[] array(List<Long> state) {
        return state.stream().mapToLong(Long::longValue).toArray();
    }

    /** The states in which nobody can move, but not for a fault. */
    Set<List<Long>> ends() {
        Set<List<Long>> ends = new HashSet<>();
        graph.forEach((state, edges) -> {
            if (edges.isEmpty() && scenario.fault(array(state), 0) == Fault.NONE) {
                ends.add(state);
            }
        });
        return ends;
    }

    /** Which thread takes which step with which events towards the GIL, or with which fault. */
    Set<String> told() {
        Set<String> told = new TreeSet<>();
        graph.forEach((state, edges) -> {
            for (Edge edge : edges) {
                List<String> events = TOLD.stream()
                        .filter(event -> Label.has(edge.label, event))
                        .map(Event::text)
                        .toList();
                if (!events.isEmpty()) {
                    int thread = Label.thread(edge.label);
                    told.add(thread + " " + scenario.position(array(state), 0, thread) + " " + Label.move(edge.label)
                            + " " + events + " " + scenario.fault(array(edge.target), 0));
                }
            }
        });
        return told;
    }

    /** Who has the GIL while another has it or wants it. */
    Set<String> met() {
        Set<String> met = new TreeSet<>();
        for (List<Long> state : graph.keySet()) {
            long[] words = array(state);
            for (int holder = 0; holder < scenario.programThreadCount(); holder++) {
                for (int other = 0; other < scenario.programThreadCount(); other++) {
                    GilPhase phase = scenario.phase(words, 0, other);
                    if (other != holder
                            && scenario.interpreter(other) == scenario.interpreter(holder)
                            && scenario.phase(words, 0, holder) == GilPhase.HOLDS
                            && phase == GilPhase.HOLDS) {
                        met.add("both hold");
                    }
                    if (other != holder
                            && scenario.interpreter(other) == scenario.interpreter(holder)
                            && scenario.phase(words, 0, holder) == GilPhase.HOLDS
                            && (phase == GilPhase.WANTS || phase == GilPhase.HOLDS)) {
                        met.add("one holds, another wants or holds");
                    }
                }
            }
        }
        return met;
    }

    /** The interpreters of which threads are alive somewhere that cannot count on ever moving again. */
    Set<Integer> stuck() {
        Set<Integer> stuck = new TreeSet<>();
        for (int interpreter = 0; interpreter < scenario.interpreterCount(); interpreter++) {
            Set<List<Long>> free = free(interpreter);
            for (List<Long> state : graph.keySet()) {
                if (!free.contains(state)
                        && scenario.fault(array(state), 0) == Fault.NONE
                        && isAlive(interpreter, array(state))) {
                    stuck.add(interpreter);
                }
            }
        }
        return stuck;
    }

    private boolean isAlive(int interpreter, long[] state) {
        boolean alive = false;
        for (int thread = 0; thread < scenario.programThreadCount(); thread++) {
            alive |= scenario.interpreter(thread) == interpreter && !scenario.hasEnded(state, 0, thread);
        }
        return alive;
    }

    private Set<List<Long>> free(int interpreter) {
        Map<List<Long>, List<List<Long>>> before = new HashMap<>();
        Deque<List<Long>> found = new ArrayDeque<>();
        Set<List<Long>> free = new HashSet<>();
        graph.forEach((state, edges) -> {
            for (Edge edge : edges) {
                if (!Label.move(edge.label).isUnasked()) {
                    before.computeIfAbsent(edge.target, each -> new ArrayList<>())
                            .add(state);
                    if (scenario.isProgramStep(edge.label)
                            && scenario.interpreter(Label.thread(edge.label)) == interpreter
                            && free.add(state)) {
                        found.add(state);
                    }
                }
            }
        });
        while (!found.isEmpty()) {
            for (List<Long> state : before.getOrDefault(found.remove(), List.of())) {
                if (free.add(state)) {
                    found.add(state);
                }
            }
        }
        return free;
    }
}
