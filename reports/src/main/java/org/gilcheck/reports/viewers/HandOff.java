package org.gilcheck.reports.viewers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gilcheck.model.scenario.Label.Event;
import org.gilcheck.properties.runs.Trace;
import org.gilcheck.properties.runs.Trace.Step;

/**
 * A thread drops the GIL, and another is the next to get it.
 *
 * @param drop the step in which it is dropped
 * @param grant the step in which it is granted
 */
record HandOff(Step drop, Step grant) {

    /** In the order of the grants; each interpreter has a GIL of its own. */
    static List<HandOff> of(Trace trace) {
        List<HandOff> found = new ArrayList<>();
        Map<Integer, Step> lastDrop = new HashMap<>();
        for (Step step : trace.steps()) {
            if (step.thread() == Trace.NOBODY) {
                continue;
            }
            int interpreter = trace.threads().get(step.thread()).interpreter();
            if (step.events().contains(Event.GRANT.text())) {
                Step drop = lastDrop.remove(interpreter);
                if (drop != null && drop.thread() != step.thread()) {
                    found.add(new HandOff(drop, step));
                }
            }
            if (step.events().contains(Event.DROP.text())) {
                lastDrop.put(interpreter, step);
            }
        }
        return found;
    }
}
