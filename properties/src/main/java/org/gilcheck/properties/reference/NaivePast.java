package org.gilcheck.properties.reference;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.gilcheck.model.language.GilPhase;
import org.gilcheck.model.scenario.Label;
import org.gilcheck.model.scenario.Label.Event;
import org.gilcheck.model.scenario.Label.Move;
import org.gilcheck.model.scenario.Scenario;

/**
 * What has happened so far, as far as some properties need it.
 *
 * @param holders of each interpreter that two threads or more share, who had the GIL last
 * @param yielding the interpreters whose last holder was made to yield to a waiter since
 * @param tried the threads that have taken a step since they began to want the GIL
 * @param slept the threads that fell asleep on a condition since, and were not woken by their own timer
 */
record NaivePast(Map<Integer, Integer> holders, Set<Integer> yielding, Set<Integer> tried, Set<Integer> slept)
        implements Past {
    static final NaivePast NOTHING = new NaivePast(Map.of(), Set.of(), Set.of(), Set.of());

    @Override
    public NaivePast after(Scenario scenario, long[] state, long label) {
        int thread = Label.thread(label);
        if (thread >= scenario.programThreadCount()) {
            return this;
        }
        NaivePast next = new NaivePast(
                new HashMap<>(holders), new HashSet<>(yielding), new HashSet<>(tried), new HashSet<>(slept));
        int interpreter = scenario.interpreter(thread);
        if (Label.has(label, Event.GRANT)) {
            next.tried.remove(thread);
            next.slept.remove(thread);
            next.holds(scenario, thread);
            next.yielding.remove(interpreter);
        } else if (Label.has(label, Event.FORCED) && somebodyWaitsFor(scenario, state, thread)) {
            next.holds(scenario, thread);
            next.yielding.add(interpreter);
        } else if (scenario.phase(state, 0, thread) == GilPhase.WANTS) {
            if (Label.move(label) == Move.STEP) {
                next.tried.add(thread);
            } else if (Label.move(label) == Move.TIMER) {
                next.slept.remove(thread);
            }
            if (Label.has(label, Event.WAITS)) {
                next.slept.add(thread);
            }
        }
        return next;
    }

    private void holds(Scenario scenario, int thread) {
        if (isShared(scenario, thread)) {
            holders.put(scenario.interpreter(thread), thread);
        }
    }

    static boolean isShared(Scenario scenario, int thread) {
        for (int other = 0; other < scenario.programThreadCount(); other++) {
            if (other != thread && scenario.interpreter(other) == scenario.interpreter(thread)) {
                return true;
            }
        }
        return false;
    }

    private static boolean somebodyWaitsFor(Scenario scenario, long[] state, int yielder) {
        for (int other = 0; other < scenario.programThreadCount(); other++) {
            if (other != yielder
                    && scenario.interpreter(other) == scenario.interpreter(yielder)
                    && scenario.waitsFor(state, 0, other, yielder)) {
                return true;
            }
        }
        return false;
    }

    boolean hadGilLast(Scenario scenario, int thread) {
        Integer last = holders.get(scenario.interpreter(thread));
        return last != null && last == thread;
    }

    boolean isHandOver(Scenario scenario, long label) {
        int thread = Label.thread(label);
        Integer last = thread < scenario.programThreadCount() ? holders.get(scenario.interpreter(thread)) : null;
        return Label.has(label, Event.GRANT) && last != null && last != thread;
    }

    /** True if a thread that was woken for the GIL goes back to sleep without it. */
    boolean isInVain(Scenario scenario, long[] state, long label) {
        int thread = Label.thread(label);
        return thread < scenario.programThreadCount()
                && !Label.has(label, Event.GRANT)
                && scenario.phase(state, 0, thread) == GilPhase.WANTS
                && (Label.has(label, Event.WOKE_IN_VAIN) || (Label.has(label, Event.WAITS) && slept.contains(thread)));
    }
}
