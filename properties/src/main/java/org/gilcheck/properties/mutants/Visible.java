package org.gilcheck.properties.mutants;

import java.util.List;
import org.gilcheck.checker.StepKind;
import org.gilcheck.model.scenario.Label;
import org.gilcheck.model.scenario.Label.Event;
import org.gilcheck.model.scenario.Scenario;

/** What can be seen of a step from outside a GIL: 0 if nothing. */
final class Visible implements StepKind {
    private static final List<Event> EVENTS = Event.TOLD;
    private static final int THREAD_SHIFT = 16;
    private static final int TIME_SHIFT = 24;
    private static final int WORK_SHIFT = 44;

    private final Scenario scenario;

    Visible(Scenario scenario) {
        this.scenario = scenario;
    }

    @Override
    public long of(long[] states, int offset, long label) {
        long seen = 0;
        for (int i = 0; i < EVENTS.size(); i++) {
            seen |= Label.has(label, EVENTS.get(i)) ? 1L << i : 0;
        }
        if (seen != 0) {
            seen |= (long) (Label.thread(label) + 1) << THREAD_SHIFT;
        }
        return seen
                | ((long) scenario.timePassed(states, offset, label) << TIME_SHIFT)
                | ((long) scenario.workDone(states, offset, label) << WORK_SHIFT);
    }
}
