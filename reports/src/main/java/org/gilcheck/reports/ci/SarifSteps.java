package org.gilcheck.reports.ci;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gilcheck.model.scenario.Label.Event;
import org.gilcheck.properties.jobs.PolicySource;
import org.gilcheck.properties.runs.Trace;
import org.gilcheck.properties.runs.Trace.Change;
import org.gilcheck.properties.runs.Trace.Place;
import org.gilcheck.properties.runs.Trace.Step;
import org.gilcheck.reports.traces.Exhibit;

/** The steps of a run as a code flow: a thread flow for each thread, in one order of execution. */
final class SarifSteps {
    private static final List<String> ESSENTIAL = List.of(
            Event.GRANT.text(), Event.DROP.text(), Event.REQUEST.text(), Event.WOKE_IN_VAIN.text(), Event.FAULT.text());

    private final Exhibit exhibit;
    private final PolicySource policy;

    SarifSteps(Exhibit exhibit, PolicySource policy) {
        this.exhibit = exhibit;
        this.policy = policy;
    }

    /** Where the last step of the policy is. */
    Map<String, Object> lastLocation() {
        SourcePlace place = SourcePlace.ofLast(exhibit, policy.given());
        return location(place, policy.name());
    }

    Map<String, Object> codeFlow() {
        Map<Integer, List<Object>> flows = new LinkedHashMap<>();
        for (Step step : exhibit.trace().steps()) {
            flows.computeIfAbsent(step.thread(), thread -> new ArrayList<>()).add(step(step));
        }
        List<Object> threadFlows = new ArrayList<>();
        flows.forEach((thread, steps) -> {
            Map<String, Object> flow = new LinkedHashMap<>();
            flow.put("id", name(thread));
            flow.put("locations", steps);
            threadFlows.add(flow);
        });
        if (threadFlows.isEmpty()) {
            threadFlows.add(Map.of("locations", List.of(Map.of("location", lastLocation()))));
        }
        Map<String, Object> codeFlow = new LinkedHashMap<>();
        codeFlow.put("message", SarifText.of(exhibit.title()));
        codeFlow.put("threadFlows", threadFlows);
        return codeFlow;
    }

    private String name(int thread) {
        return thread == Trace.NOBODY
                ? "time"
                : exhibit.trace().threads().get(thread).name();
    }

    private Map<String, Object> step(Step step) {
        Map<String, Object> location = location(SourcePlace.of(exhibit, policy.given(), step), place(step));
        location.put("message", SarifText.of(text(step)));
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("location", location);
        object.put("executionOrder", step.number());
        boolean isEssential = step.events().stream().anyMatch(ESSENTIAL::contains);
        object.put("importance", isEssential ? "essential" : step.changes().isEmpty() ? "unimportant" : "important");
        if (!step.changes().isEmpty()) {
            Map<String, Object> state = new LinkedHashMap<>();
            step.changes().forEach(change -> state.put(change.variable(), SarifText.of(change.after())));
            object.put("state", state);
        }
        return object;
    }

    private static String text(Step step) {
        List<String> parts = new ArrayList<>(List.of(step.text()));
        parts.addAll(step.events());
        step.changes().stream().map(Change::toString).forEach(parts::add);
        return String.join(", ", parts);
    }

    private String place(Step step) {
        if (step.thread() == Trace.NOBODY) {
            return policy.name();
        }
        Place place =
                exhibit.trace().standings(step.number() - 1).get(step.thread()).place();
        return policy.name() + (place.routine().isEmpty() ? "" : "/" + place.routine());
    }

    /** In a source file if there is one; in the policy by name in any case. */
    private static Map<String, Object> location(SourcePlace place, String name) {
        Map<String, Object> location = new LinkedHashMap<>();
        String file = place.file();
        if (file != null) {
            Map<String, Object> physical = new LinkedHashMap<>();
            physical.put("artifactLocation", Map.of("uri", SourcePlace.uri(file)));
            physical.put("region", Map.of("startLine", Math.max(1, place.line())));
            location.put("physicalLocation", physical);
        }
        Map<String, Object> logical = new LinkedHashMap<>();
        logical.put("fullyQualifiedName", name);
        logical.put("kind", "function");
        location.put("logicalLocations", List.of(logical));
        return location;
    }
}
