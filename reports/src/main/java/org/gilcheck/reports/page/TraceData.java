package org.gilcheck.reports.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gilcheck.properties.runs.FairnessText;
import org.gilcheck.properties.runs.Trace;
import org.gilcheck.properties.runs.Trace.Actor;
import org.gilcheck.properties.runs.Trace.Change;
import org.gilcheck.properties.runs.Trace.Place;
import org.gilcheck.properties.runs.Trace.Standing;
import org.gilcheck.properties.runs.Trace.Step;
import org.gilcheck.properties.runs.Trace.Variable;

/**
 * A trace as small as the page needs it: texts and standings by their numbers in a table, of every step only what is not
 * as it was before. It is no format for others; {@code trace.js} is all that reads it.
 */
final class TraceData {
    private final Numbering<String> texts = new Numbering<>();
    private final Numbering<Standing> standings = new Numbering<>();
    private final Numbering<String> variables = new Numbering<>();
    private final List<List<Integer>> firstValues = new ArrayList<>();

    private TraceData() {}

    static Map<String, Object> of(Trace trace) {
        return new TraceData().encoded(trace);
    }

    private Map<String, Object> encoded(Trace trace) {
        trace.variables().forEach(this::declare);
        // A recording may tell of a variable for the first time when it changes.
        trace.steps().stream()
                .flatMap(step -> step.changes().stream())
                .filter(change -> !variables.contains(change.variable()))
                .forEach(change -> declare(new Variable(change.variable(), change.before())));
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("threads", trace.threads().stream().map(TraceData::thread).toList());
        data.put("unit", trace.timeUnit());
        data.put("cores", trace.cores());
        data.put("loop", trace.loopStart());
        data.put("ending", ending(trace));
        data.put("variables", firstValues);
        data.put("start", trace.start().stream().map(standings::of).toList());
        putSteps(trace, data);
        data.put("standings", standings.all().stream().map(this::standing).toList());
        // Last, since all that comes before adds to them.
        data.put("texts", texts.all());
        return data;
    }

    private void declare(Variable variable) {
        if (!variables.contains(variable.name())) {
            variables.of(variable.name());
            firstValues.add(List.of(texts.of(variable.name()), texts.of(variable.value())));
        }
    }

    private static List<Object> thread(Actor actor) {
        return List.of(actor.name(), actor.daemon() ? 1 : 0, actor.interpreter());
    }

    private static String ending(Trace trace) {
        return trace.reasons().isEmpty() ? "" : FairnessText.of(trace);
    }

    private void putSteps(Trace trace, Map<String, Object> data) {
        List<Long> times = new ArrayList<>();
        List<List<Integer>> moves = new ArrayList<>();
        for (int i = 0; i < trace.steps().size(); i++) {
            times.add(trace.time(i + 1) - trace.time(i));
            moves.add(moves(trace.standings(i), trace.standings(i + 1)));
        }
        List<Step> steps = trace.steps();
        data.put("time", times);
        data.put("thread", steps.stream().map(Step::thread).toList());
        data.put("text", steps.stream().map(step -> texts.of(step.text())).toList());
        data.put(
                "events",
                steps.stream()
                        .map(step -> step.events().stream().map(texts::of).toList())
                        .toList());
        data.put("changes", steps.stream().map(step -> changes(step.changes())).toList());
        data.put("moves", moves);
    }

    private List<Integer> changes(List<Change> changes) {
        List<Integer> triples = new ArrayList<>();
        for (Change change : changes) {
            triples.add(variables.of(change.variable()));
            triples.add(texts.of(change.before()));
            triples.add(texts.of(change.after()));
        }
        return triples;
    }

    private List<Integer> moves(List<Standing> before, List<Standing> after) {
        List<Integer> pairs = new ArrayList<>();
        for (int thread = 0; thread < after.size(); thread++) {
            if (!after.get(thread).equals(before.get(thread))) {
                pairs.add(thread);
                pairs.add(standings.of(after.get(thread)));
            }
        }
        return pairs;
    }

    private List<Integer> standing(Standing standing) {
        Place place = standing.place();
        return List.of(
                phase(standing),
                standing.blocked() ? 1 : 0,
                standing.core(),
                texts.of(standing.os()),
                texts.of(place.routine()),
                place.point(),
                texts.of(place.text()));
    }

    /** As {@code colours.js} numbers them. */
    private static int phase(Standing standing) {
        return switch (standing.phase()) {
            case OUTSIDE -> 0;
            case WANTS -> 1;
            case HOLDS -> 2;
            case RELEASING -> 3;
        };
    }
}
