package org.gilcheck.checker;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.gilcheck.model.TransitionSystem;

/**
 * The reference that the real explorer is compared with: breadth-first search over a hash set of objects.
 *
 * <p>It is meant to be obviously right and is neither fast nor frugal.
 */
final class NaiveExplorer {

    /** A condition on a state that lies in an array. */
    @FunctionalInterface
    interface Condition {
        boolean holds(long[] states, int offset);
    }

    /**
     * What an exploration counted.
     *
     * @param edges one per call of the sink
     * @param levels with the initial states as level 1
     * @param deadlocks states without a successor
     * @param shortest the number of transitions to the nearest violation, if there is one
     */
    record Counts(long states, long edges, int levels, long deadlocks, OptionalInt shortest) {}

    private final TransitionSystem system;
    private final Condition violation;
    private final Set<State> seen = new HashSet<>();
    private long edges;
    private int levels;
    private long deadlocks;
    private OptionalInt shortest = OptionalInt.empty();

    private NaiveExplorer(TransitionSystem system, Condition violation) {
        this.system = system;
        this.violation = violation;
    }

    /** Visits every reachable state. */
    static Counts explore(TransitionSystem system, Condition violation) {
        return new NaiveExplorer(system, violation).explore();
    }

    private Counts explore() {
        List<State> initial = new ArrayList<>();
        system.initialStates((words, label) -> discover(words, initial));
        List<State> current = initial;
        while (!current.isEmpty()) {
            levels++;
            List<State> next = new ArrayList<>();
            current.forEach(state -> expand(state, next));
            current = next;
        }
        return new Counts(seen.size(), edges, levels, deadlocks, shortest);
    }

    private void expand(State state, List<State> next) {
        long edgesBefore = edges;
        system.successors(state.words, 0, (words, label) -> {
            edges++;
            discover(words, next);
        });
        if (edges == edgesBefore) {
            deadlocks++;
        }
    }

    /** Keeps a state that is new; as many transitions led to it as there are levels before. */
    private void discover(long[] words, List<State> found) {
        State state = new State(Arrays.copyOf(words, system.words()));
        if (seen.add(state)) {
            found.add(state);
            if (shortest.isEmpty() && violation.holds(state.words, 0)) {
                shortest = OptionalInt.of(levels);
            }
        }
    }

    /** A state with equality by content. */
    private static final class State {
        private final long[] words;

        State(long[] words) {
            this.words = words;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof State state && Arrays.equals(words, state.words);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(words);
        }
    }
}
