package org.gilcheck.properties.semantics;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.gilcheck.model.scenario.Scenario;

/** Walks over all runs of a small scenario with a stopwatch in hand, independently of the checker. */
final class Runs {
    private static final int MOST_TIME = 100;

    private final Scenario scenario;
    private final Set<String> seen = new HashSet<>();
    private final Deque<long[]> open = new ArrayDeque<>();

    private Runs(Scenario scenario) {
        this.scenario = scenario;
    }

    /** How long the program can take from its start to the end of its last thread. */
    static NavigableSet<Integer> lengths(Scenario scenario) {
        NavigableSet<Integer> lengths = new TreeSet<>();
        new Runs(scenario).walk(state -> true, (state, time) -> {
            if (hasEnded(scenario, state)) {
                lengths.add(time);
            }
        });
        return lengths;
    }

    /** How long a state of affairs can last without a break. */
    static int longest(Scenario scenario, Predicate<long[]> affairs) {
        int[] longest = new int[1];
        new Runs(scenario).walk(affairs, (state, time) -> longest[0] = Math.max(longest[0], time));
        return longest[0];
    }

    /** All values that a variable has. */
    static NavigableSet<String> values(Scenario scenario, int variable) {
        NavigableSet<String> values = new TreeSet<>();
        new Runs(scenario)
                .walk(
                        state -> false,
                        (state, time) ->
                                values.add(scenario.variableValues(state, 0).get(variable)));
        return values;
    }

    private interface Visit {
        void at(long[] state, int time);
    }

    /** Visits all states with every reading of a stopwatch that runs while {@code running} and is else set to 0. */
    private void walk(Predicate<long[]> running, Visit visit) {
        int words = scenario.words();
        scenario.initialStates((state, label) -> add(state, 0));
        while (!open.isEmpty()) {
            long[] timed = open.remove();
            long[] state = Arrays.copyOf(timed, words);
            int time = (int) timed[words];
            visit.at(state, time);
            scenario.successors(state, 0, (target, label) -> {
                int passed = scenario.timePassed(state, 0, label);
                add(target, running.test(target) ? Math.min(MOST_TIME, time + passed) : 0);
            });
        }
    }

    private void add(long[] state, int time) {
        long[] timed = Arrays.copyOf(state, scenario.words() + 1);
        timed[scenario.words()] = time;
        if (seen.add(Arrays.toString(timed))) {
            open.add(timed);
        }
    }

    private static boolean hasEnded(Scenario scenario, long[] state) {
        for (int thread = 0; thread < scenario.programThreadCount(); thread++) {
            if (!scenario.hasEnded(state, 0, thread)) {
                return false;
            }
        }
        return true;
    }
}
