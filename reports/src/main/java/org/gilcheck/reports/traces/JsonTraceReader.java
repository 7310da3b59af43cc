package org.gilcheck.reports.traces;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.gilcheck.checker.Lasso.Reason;
import org.gilcheck.model.language.GilPhase;
import org.gilcheck.model.scenario.Label.Event;
import org.gilcheck.properties.runs.Trace;
import org.gilcheck.properties.runs.Trace.Actor;
import org.gilcheck.properties.runs.Trace.Change;
import org.gilcheck.properties.runs.Trace.Place;
import org.gilcheck.properties.runs.Trace.Standing;
import org.gilcheck.properties.runs.Trace.Step;
import org.gilcheck.properties.runs.Trace.Variable;

/** Reads a run from JSON, member by member, so that a mistake is told where it stands. */
final class JsonTraceReader {
    private static final int MOST_THREADS = 1000;
    private static final int MOST_CORES = 1000;
    private static final long LONGEST_TIME = 1_000_000_000_000L;
    private static final List<String> PHASES = Arrays.stream(GilPhase.values())
            .map(phase -> phase.name().toLowerCase(Locale.ROOT))
            .toList();

    private final JsonField root;

    /** What is in a file of an older or later kind is left for the caller's message. */
    JsonTraceReader(String name, String text) {
        root = JsonField.of(name, text);
    }

    Exhibit exhibit() {
        root.get("format").oneOf(List.of(JsonTrace.FORMAT));
        root.get("version").number(JsonTrace.VERSION, JsonTrace.VERSION);
        return new Exhibit(
                root.get("title").string(),
                root.get("meaning").string(),
                root.get("where").string(),
                root.get("facts").strings(),
                root.has("token") ? root.get("token").string() : "",
                root.has("command") ? root.get("command").string() : "",
                trace(),
                null);
    }

    private Trace trace() {
        List<Actor> threads = threads();
        int cores = root.get("cores").count(0, MOST_CORES);
        String timeUnit = root.get("timeUnit").string();
        List<Standing> start = standings(root.get("start"), unknown(threads), cores);
        if (start.contains(null)) {
            throw root.get("start").expected("the standings of all " + threads.size() + " threads");
        }
        List<Step> steps = steps(threads, start, cores, !timeUnit.isEmpty());
        int loopStart =
                root.has("loopStart") ? root.get("loopStart").count(1, Math.max(1, steps.size())) - 1 : steps.size();
        return new Trace(
                threads,
                timeUnit,
                cores,
                root.get("variables").elements().stream()
                        .map(each -> new Variable(
                                each.get("name").string(), each.get("value").string()))
                        .toList(),
                start,
                steps,
                loopStart,
                root.has("fairness")
                        ? root.get("fairness").elements().stream()
                                .map(each -> reason(each, steps.size()))
                                .toList()
                        : List.of());
    }

    private List<Actor> threads() {
        List<Actor> threads = new ArrayList<>();
        for (JsonField each : root.get("threads").elements()) {
            Actor actor = new Actor(
                    each.get("name").string(),
                    each.get("daemon").truth(),
                    each.get("interpreter").count(0, MOST_THREADS));
            if (!threads.isEmpty() && threads.get(threads.size() - 1).daemon() && !actor.daemon()) {
                throw each.get("daemon").expected("true, as that of the thread before it");
            }
            threads.add(actor);
        }
        if (threads.isEmpty() || threads.size() > MOST_THREADS) {
            throw root.get("threads").expected("1 to " + MOST_THREADS + " threads");
        }
        return threads;
    }

    @SuppressWarnings("NullAway") // replaced before anybody sees them
    private static List<Standing> unknown(List<Actor> threads) {
        return new ArrayList<>(Arrays.asList(new Standing[threads.size()]));
    }

    private List<Step> steps(List<Actor> threads, List<Standing> start, int cores, boolean timed) {
        List<Step> steps = new ArrayList<>();
        List<Standing> before = start;
        long time = 0;
        for (JsonField each : root.get("steps").elements()) {
            int number = steps.size() + 1;
            each.get("step").number(number, number);
            time = timed ? each.get("time").number(time, LONGEST_TIME) : 0;
            before = standings(each.get("standings"), new ArrayList<>(before), cores);
            steps.add(new Step(
                    number,
                    time,
                    each.get("thread").count(Trace.NOBODY, threads.size() - 1),
                    each.get("text").string(),
                    each.get("events").elements().stream()
                            .map(JsonTraceReader::event)
                            .toList(),
                    each.get("changes").elements().stream()
                            .map(change -> new Change(
                                    change.get("variable").string(),
                                    change.get("before").string(),
                                    change.get("after").string()))
                            .toList(),
                    before));
        }
        return steps;
    }

    private static String event(JsonField event) {
        return event.oneOf(Event.TOLD.stream().map(Event::text).toList());
    }

    private static List<Standing> standings(JsonField changed, List<Standing> standings, int cores) {
        for (JsonField each : changed.elements()) {
            int thread = each.get("thread").count(0, standings.size() - 1);
            standings.set(thread, standing(each, cores));
        }
        return standings;
    }

    private static Standing standing(JsonField field, int cores) {
        return new Standing(
                GilPhase.valueOf(field.get("phase").oneOf(PHASES).toUpperCase(Locale.ROOT)),
                field.get("blocked").truth(),
                field.has("core") ? field.get("core").count(0, Math.max(0, cores - 1)) : -1,
                field.has("os") ? field.get("os").string() : "",
                field.has("place") ? place(field.get("place")) : Place.NOWHERE);
    }

    private static Place place(JsonField field) {
        return new Place(
                field.get("routine").string(),
                field.has("point") ? field.get("point").count(0, Integer.MAX_VALUE) : -1,
                field.get("text").string());
    }

    private static Reason reason(JsonField field, int steps) {
        boolean satisfied = field.has("satisfiedByStep");
        JsonField step = field.get(satisfied ? "satisfiedByStep" : "impossibleBeforeStep");
        return new Reason(field.get("constraint").string(), step.count(1, steps + 1) - 1, satisfied);
    }
}
