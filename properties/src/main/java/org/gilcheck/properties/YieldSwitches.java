package org.gilcheck.properties;

import org.gilcheck.checker.Question;
import org.gilcheck.model.scenario.Label;
import org.gilcheck.model.scenario.Label.Event;
import org.gilcheck.model.scenario.Scenario;

/**
 * After a forced yield with a waiter present, the next holder is another thread. A waiter is a thread that sleeps for
 * the GIL when the yielder drops it: on a condition, an event, a semaphore, or a mutex of the yielder. Vacuous unless
 * that ever happens.
 */
public final class YieldSwitches extends SafetyProperty {

    @Override
    public String id() {
        return "yield-switches";
    }

    @Override
    public String meaning() {
        return "after a forced yield with a waiter present, the next holder is another thread";
    }

    @Override
    MemoryKind memory() {
        return MemoryKind.HISTORY;
    }

    @Override
    Question question(Scenario scenario) {
        History history = new History(scenario);
        return new Question() {
            private boolean yielded;

            @Override
            public boolean isViolatedBy(long[] states, int offset, long label, long[] targets, int targetOffset) {
                int thread = Label.thread(label);
                if (thread >= scenario.programThreadCount()) {
                    return false;
                }
                boolean yields = history.isYieldingToWaiter(states, offset, thread);
                yielded |= yields;
                return yields && Label.has(label, Event.GRANT) && history.hadGilLast(states, offset, thread);
            }

            @Override
            public boolean isTriggered() {
                return yielded;
            }
        };
    }
}
