package org.gilcheck.properties.reference;

import java.util.HashMap;
import java.util.Map;
import org.gilcheck.model.language.GilPhase;
import org.gilcheck.model.scenario.Label;
import org.gilcheck.model.scenario.Label.Event;
import org.gilcheck.model.scenario.Label.Move;
import org.gilcheck.model.scenario.Scenario;

/**
 * How long threads that deal with messages have waited for the GIL.
 *
 * @param waited for each thread that has waited at all, the units of time since it asked, up to a full interval
 */
record NaiveWaits(Map<Integer, Integer> waited) implements Past {
    static final NaiveWaits NOTHING = new NaiveWaits(Map.of());

    @Override
    public NaiveWaits after(Scenario scenario, long[] state, long label) {
        Map<Integer, Integer> next = new HashMap<>(waited);
        if (Label.move(label) == Move.TIME) {
            int time = scenario.timePassed(state, 0, label);
            for (int thread = 0; thread < scenario.programThreadCount(); thread++) {
                if (time > 0 && isWaiting(scenario, state, thread)) {
                    next.put(thread, Math.min(scenario.interval(), of(thread) + time));
                }
            }
        } else if (Label.has(label, Event.REQUEST) || Label.has(label, Event.GRANT)) {
            next.remove(Label.thread(label));
        }
        return new NaiveWaits(next);
    }

    private int of(int thread) {
        return waited.getOrDefault(thread, 0);
    }

    private static boolean isWaiting(Scenario scenario, long[] state, int thread) {
        return scenario.isServing(state, 0, thread) && scenario.phase(state, 0, thread) == GilPhase.WANTS;
    }

    /** True if a step in which time passes makes a thread's wait a full interval. */
    boolean becomeAnInterval(Scenario scenario, long[] state, long label, int thread) {
        return Label.move(label) == Move.TIME
                && isWaiting(scenario, state, thread)
                && of(thread) < scenario.interval()
                && of(thread) + scenario.timePassed(state, 0, label) >= scenario.interval();
    }
}
