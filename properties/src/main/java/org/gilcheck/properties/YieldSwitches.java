package org.gilcheck.properties;

import org.gilcheck.checker.Monitor;
import org.gilcheck.checker.Question;
import org.gilcheck.model.scenario.Label;
import org.gilcheck.model.scenario.Label.Event;
import org.gilcheck.model.scenario.Scenario;

/**
 * After a forced yield with a waiter present, the next holder is another thread. A waiter is a thread that sleeps for
 * the GIL when the yielder drops it: on a condition, an event, a semaphore, or a mutex of the yielder. Vacuous unless
 * that ever happens.
 */
public final class YieldSwitches extends Property {
    private static final int NOBODY = 0;

    @Override
    public String id() {
        return "yield-switches";
    }

    @Override
    public String meaning() {
        return "after a forced yield with a waiter present, the next holder is another thread";
    }

    /** Remembers for each interpreter who has yielded to a waiter since the last grant: base threads + 1. */
    @Override
    Monitor monitor(Scenario scenario) {
        return (now, states, offset, label, targets, targetOffset) -> {
            long next = now;
            if (isGrantWorthWatching(scenario, label)) {
                next = with(scenario, next, Label.thread(label), NOBODY);
            }
            if (yieldsToWaiter(scenario, states, offset, label)) {
                next = with(scenario, next, Label.thread(label), Label.thread(label) + 1);
            }
            return next;
        };
    }

    @Override
    Question question(Scenario scenario) {
        int words = scenario.words();
        return new Question() {
            private boolean yielded;

            @Override
            public boolean isViolatedBy(long[] states, int offset, long label, long[] targets, int targetOffset) {
                yielded |= targets[targetOffset + words] != 0;
                return isGrantWorthWatching(scenario, label)
                        && yielder(scenario, states[offset + words], Label.thread(label)) == Label.thread(label) + 1;
            }

            @Override
            public boolean isTriggered() {
                return yielded;
            }
        };
    }

    private static boolean isGrantWorthWatching(Scenario scenario, long label) {
        return Label.has(label, Event.GRANT) && isShared(scenario, scenario.interpreter(Label.thread(label)));
    }

    private static boolean yieldsToWaiter(Scenario scenario, long[] states, int offset, long label) {
        if (!Label.has(label, Event.FORCED)) {
            return false;
        }
        int yielder = Label.thread(label);
        for (int thread = 0; thread < scenario.programThreadCount(); thread++) {
            if (thread != yielder
                    && scenario.interpreter(thread) == scenario.interpreter(yielder)
                    && scenario.waitsFor(states, offset, thread, yielder)) {
                return true;
            }
        }
        return false;
    }

    private static int yielder(Scenario scenario, long monitor, int thread) {
        return (int) (monitor / weight(scenario, thread) % base(scenario));
    }

    private static long with(Scenario scenario, long monitor, int thread, int yielder) {
        return monitor + (yielder - yielder(scenario, monitor, thread)) * weight(scenario, thread);
    }

    /**
     * The weight of the thread's interpreter in the monitor's number. Interpreters with one thread, in which nobody waits
     * for another, have no place in it: with 16 threads that leaves 8 places of base 17, which a long holds.
     */
    private static long weight(Scenario scenario, int thread) {
        long weight = 1;
        for (int interpreter = 0; interpreter < scenario.interpreter(thread); interpreter++) {
            if (isShared(scenario, interpreter)) {
                weight *= base(scenario);
            }
        }
        return weight;
    }

    private static boolean isShared(Scenario scenario, int interpreter) {
        int count = 0;
        for (int thread = 0; thread < scenario.programThreadCount(); thread++) {
            count += scenario.interpreter(thread) == interpreter ? 1 : 0;
        }
        return count > 1;
    }

    private static int base(Scenario scenario) {
        return scenario.programThreadCount() + 1;
    }
}
