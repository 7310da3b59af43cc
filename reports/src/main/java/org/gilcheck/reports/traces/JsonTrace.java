package org.gilcheck.reports.traces;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.gilcheck.checker.Lasso.Reason;
import org.gilcheck.properties.UsageException;
import org.gilcheck.properties.jobs.ClockChoice;
import org.gilcheck.properties.runs.ReplayToken;
import org.gilcheck.properties.runs.Trace;
import org.gilcheck.properties.runs.Trace.Actor;
import org.gilcheck.properties.runs.Trace.Change;
import org.gilcheck.properties.runs.Trace.Place;
import org.gilcheck.properties.runs.Trace.Standing;
import org.gilcheck.properties.runs.Trace.Step;
import org.gilcheck.properties.runs.Trace.Variable;

/**
 * A run as JSON, whole: what is read back is what was written, but for the policy's state machine. Steps are counted from
 * 1; only those standings are told after a step that it has changed. The schema is {@code gilcheck-trace-1.schema.json}.
 */
public final class JsonTrace implements TraceFormat {
    /** What {@code format} says in such a file. */
    public static final String FORMAT = "gilcheck-trace";

    static final int VERSION = 1;

    @Override
    public String id() {
        return "json";
    }

    @Override
    public String suffix() {
        return ".json";
    }

    @Override
    public byte[] write(Exhibit exhibit) {
        return JsonText.pretty(object(exhibit)).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads what {@link #write} has written.
     *
     * @param name of the file, for messages
     * @throws UsageException if it is something else, with the line and what was expected there
     */
    public static Exhibit read(String name, String text) {
        return new JsonTraceReader(name, text).exhibit();
    }

    /** The file as an object, to be put into others. */
    public static Map<String, Object> object(Exhibit exhibit) {
        Trace trace = exhibit.trace();
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("format", FORMAT);
        object.put("version", VERSION);
        object.put("title", exhibit.title());
        object.put("meaning", exhibit.meaning());
        object.put("where", exhibit.where());
        object.put("facts", exhibit.facts());
        if (!exhibit.token().isEmpty()) {
            object.put("token", exhibit.token());
        }
        if (!exhibit.command().isEmpty()) {
            object.put("command", exhibit.command());
        }
        Map<String, Object> scenario = scenario(exhibit.token());
        if (!scenario.isEmpty()) {
            object.put("scenario", scenario);
        }
        object.put("timeUnit", trace.timeUnit());
        object.put("cores", trace.cores());
        object.put("contextSwitches", trace.contextSwitches());
        object.put("threads", trace.threads().stream().map(JsonTrace::actor).toList());
        object.put(
                "variables", trace.variables().stream().map(JsonTrace::variable).toList());
        object.put("start", standings(List.of(), trace.start()));
        object.putAll(loop(trace));
        List<Object> steps = new ArrayList<>();
        for (Step step : trace.steps()) {
            steps.add(step(step, trace.timed(), trace.standings(steps.size())));
        }
        object.put("steps", steps);
        return object;
    }

    /** What the token says of the scenario; empty if it says nothing. */
    private static Map<String, Object> scenario(String text) {
        Map<String, Object> object = new LinkedHashMap<>();
        try {
            ReplayToken token = ReplayToken.parse(text);
            object.put("policy", token.policy());
            object.put("os", token.os());
            object.put("locks", token.locks().text());
            object.put("threads", token.threads());
            object.put("clock", ClockChoice.name(token.clock()));
            object.put("cores", token.cores());
            object.put("scale", token.scale());
            object.put("property", token.property());
        } catch (UsageException notOurs) {
            object.clear();
        }
        return object;
    }

    private static Map<String, Object> actor(Actor actor) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("name", actor.name());
        object.put("daemon", actor.daemon());
        object.put("interpreter", actor.interpreter());
        return object;
    }

    private static Map<String, Object> variable(Variable variable) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("name", variable.name());
        object.put("value", variable.value());
        return object;
    }

    private static List<Object> standings(List<Standing> before, List<Standing> after) {
        List<Object> changed = new ArrayList<>();
        for (int thread = 0; thread < after.size(); thread++) {
            Standing now = after.get(thread);
            if (before.isEmpty() || !Objects.equals(before.get(thread), now)) {
                changed.add(standing(thread, now));
            }
        }
        return changed;
    }

    private static Map<String, Object> standing(int thread, Standing standing) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("thread", thread);
        object.put("phase", standing.phase().name().toLowerCase(Locale.ROOT));
        object.put("blocked", standing.blocked());
        if (standing.core() >= 0) {
            object.put("core", standing.core());
        }
        if (!standing.os().isEmpty()) {
            object.put("os", standing.os());
        }
        if (!standing.place().equals(Place.NOWHERE)) {
            object.put("place", place(standing.place()));
        }
        return object;
    }

    private static Map<String, Object> place(Place place) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("routine", place.routine());
        if (place.point() >= 0) {
            object.put("point", place.point());
        }
        object.put("text", place.text());
        return object;
    }

    private static Map<String, Object> loop(Trace trace) {
        Map<String, Object> object = new LinkedHashMap<>();
        if (trace.hasLoop()) {
            object.put("loopStart", trace.loopStart() + 1);
        }
        if (!trace.reasons().isEmpty()) {
            object.put(
                    "fairness", trace.reasons().stream().map(JsonTrace::reason).toList());
        }
        return object;
    }

    private static Map<String, Object> reason(Reason reason) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("constraint", reason.constraint());
        object.put(reason.satisfied() ? "satisfiedByStep" : "impossibleBeforeStep", reason.step() + 1);
        return object;
    }

    private static Map<String, Object> step(Step step, boolean timed, List<Standing> before) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("step", step.number());
        if (timed) {
            object.put("time", step.time());
        }
        object.put("thread", step.thread());
        object.put("text", step.text());
        object.put("events", step.events());
        object.put("changes", step.changes().stream().map(JsonTrace::change).toList());
        object.put("standings", standings(before, step.standings()));
        return object;
    }

    private static Map<String, Object> change(Change change) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("variable", change.variable());
        object.put("before", change.before());
        object.put("after", change.after());
        return object;
    }
}
