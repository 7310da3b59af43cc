package org.gilcheck.checker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gilcheck.model.TransitionSystem;

/** Counts context switches, and finds the fewest on any run of a given length by trying all of them step by step. */
final class FewestSwitches {
    private FewestSwitches() {}

    static int switches(TransitionSystem system, Run run) {
        int switches = 0;
        int last = -1;
        for (int step = 0; step < run.length(); step++) {
            int actor = system.actor(run.label(step));
            if (actor >= 0) {
                switches += last >= 0 && actor != last ? 1 : 0;
                last = actor;
            }
        }
        return switches;
    }

    /** The fewest switches of all runs with {@code length} steps to a state that {@code goal} accepts. */
    static int bruteForce(TransitionSystem system, NaiveExplorer.Condition goal, int length) {
        Map<List<Long>, Integer> fewest = new HashMap<>();
        system.initialStates((state, label) -> fewest.put(key(state, -1), 0));
        Map<List<Long>, Integer> now = fewest;
        for (int step = 0; step < length; step++) {
            Map<List<Long>, Integer> next = new HashMap<>();
            now.forEach((key, count) -> extend(system, key, count, next));
            now = next;
        }
        int best = Integer.MAX_VALUE;
        for (Map.Entry<List<Long>, Integer> entry : now.entrySet()) {
            if (goal.holds(state(entry.getKey()), 0)) {
                best = Math.min(best, entry.getValue());
            }
        }
        return best;
    }

    private static void extend(TransitionSystem system, List<Long> key, int count, Map<List<Long>, Integer> next) {
        int last = (int) (long) key.get(key.size() - 1);
        system.successors(state(key), 0, (state, label) -> {
            int actor = system.actor(label);
            int total = count + (actor >= 0 && last >= 0 && actor != last ? 1 : 0);
            next.merge(key(state, actor >= 0 ? actor : last), total, Math::min);
        });
    }

    private static List<Long> key(long[] state, int actor) {
        List<Long> key = new ArrayList<>();
        for (long word : state) {
            key.add(word);
        }
        key.add((long) actor);
        return key;
    }

    private static long[] state(List<Long> key) {
        return key.subList(0, key.size() - 1).stream()
                .mapToLong(Long::longValue)
                .toArray();
    }
}
