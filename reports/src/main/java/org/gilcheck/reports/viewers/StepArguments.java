package org.gilcheck.reports.viewers;

import java.util.LinkedHashMap;
import java.util.Map;
import org.gilcheck.properties.runs.Trace;
import org.gilcheck.properties.runs.Trace.Change;
import org.gilcheck.properties.runs.Trace.Step;

/** What a viewer tells of a step that is selected. */
final class StepArguments {
    private StepArguments() {}

    static Map<String, Object> of(Trace trace, Step step) {
        Map<String, Object> arguments = new LinkedHashMap<>();
        arguments.put("step", step.number());
        if (trace.timed()) {
            arguments.put("time", step.time() + " " + trace.unit(step.time()));
        }
        if (!step.events().isEmpty()) {
            arguments.put("events", String.join(", ", step.events()));
        }
        if (!step.changes().isEmpty()) {
            arguments.put(
                    "changes",
                    String.join(
                            ", ", step.changes().stream().map(Change::toString).toList()));
        }
        return arguments;
    }
}
