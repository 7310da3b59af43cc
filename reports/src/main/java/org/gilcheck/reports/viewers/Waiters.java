package org.gilcheck.reports.viewers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gilcheck.model.language.GilPhase;
import org.gilcheck.properties.runs.Trace;
import org.gilcheck.properties.runs.Trace.Actor;
import org.gilcheck.properties.runs.Trace.Standing;

/** How many threads want a GIL and have not got it: awake, or blocked. */
record Waiters(int awake, int blocked) {

    /** By the name of the counter; one for each interpreter. */
    static Map<String, List<Stint<Waiters>>> of(Trace trace) {
        List<Integer> interpreters = trace.threads().stream()
                .map(Actor::interpreter)
                .distinct()
                .sorted()
                .toList();
        Map<String, List<Stint<Waiters>>> counters = new LinkedHashMap<>();
        for (int interpreter : interpreters) {
            String name = "waiting for the GIL" + (interpreters.size() == 1 ? "" : " of interpreter " + interpreter);
            counters.put(name, Stint.of(trace, after -> at(trace, after, interpreter)));
        }
        return counters;
    }

    private static Waiters at(Trace trace, int afterSteps, int interpreter) {
        int awake = 0;
        int blocked = 0;
        for (int thread = 0; thread < trace.threads().size(); thread++) {
            Standing standing = trace.standings(afterSteps).get(thread);
            if (standing.phase() == GilPhase.WANTS
                    && trace.threads().get(thread).interpreter() == interpreter) {
                awake += standing.blocked() ? 0 : 1;
                blocked += standing.blocked() ? 1 : 0;
            }
        }
        return new Waiters(awake, blocked);
    }

    int all() {
        return awake + blocked;
    }

    Map<String, Object> counts() {
        Map<String, Object> counts = new LinkedHashMap<>();
        counts.put("awake", awake);
        counts.put("blocked", blocked);
        return counts;
    }
}
