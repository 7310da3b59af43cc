package org.gilcheck.reports.explorer;

import java.io.Closeable;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gilcheck.checker.Lasso;
import org.gilcheck.checker.Limits;
import org.gilcheck.checker.ReplayException;
import org.gilcheck.model.scenario.Scenario;
import org.gilcheck.properties.Property;
import org.gilcheck.properties.RunCheck;
import org.gilcheck.properties.UsageException;
import org.gilcheck.properties.jobs.Job;
import org.gilcheck.properties.runs.LassoNotation;
import org.gilcheck.properties.runs.Witness;

/**
 * What the page asks and is answered. Nothing is remembered of a page but its searches: each question says what run it is about,
 * and the run is taken again.
 */
final class Answers implements Closeable {
    private static final int MOST_AT_ONCE = 10_000;
    private static final long USUAL_STATES = 1_000_000;
    private static final int MOST_SECONDS = 3600;
    private static final int USUAL_SECONDS = 20;

    private final Opening opening;
    private final List<Property> properties;
    private final Pictures pictures;
    private final ScenarioPool scenarios;
    private final Searches searches;

    Answers(Opening opening) {
        this.opening = opening;
        this.properties = opening.properties();
        Scenario scenario = opening.job().scenario();
        this.pictures = new Pictures(About.programs(scenario));
        this.scenarios = new ScenarioPool(scenario);
        this.searches = new Searches(opening.job());
    }

    /** The scenario, and where to begin. */
    Object about() {
        return scenarios.with(scenario -> About.of(opening, scenario, properties, pictures.names()));
    }

    /** The state machines, drawn. */
    Pictures pictures() {
        return pictures;
    }

    /** The state at the end of a run. */
    Object state(Query query) {
        int from = query.count("from", 0, Walk.MOST_STEPS, 0);
        return scenarios.with(scenario -> Moment.of(walk(query, scenario), from));
    }

    /** Lets a run go on. */
    Object until(Query query) {
        int limit = query.count("limit", 1, MOST_AT_ONCE, 1000);
        return scenarios.with(scenario -> RunUntil.of(
                walk(query, scenario),
                Goal.of(query.object("goal"), scenario),
                Chooser.of(query.object("scheduler"), scenario),
                limit));
    }

    /** The replay token of a run, and the command that replays it. */
    Object token(Query query) {
        Property property = property(query);
        Job job = opening.job();
        return scenarios.with(scenario -> {
            walk(query, scenario);
            Witness witness = new Witness(job, property, lasso(query, scenario, property));
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("token", witness.token());
            answer.put("command", witness.replayCommand());
            answer.put("property", property.id());
            return answer;
        });
    }

    private static Lasso lasso(Query query, Scenario scenario, Property property) {
        try {
            return LassoNotation.read(RunCheck.beside(scenario, property), initial(query), query.text("steps"));
        } catch (UsageException | ReplayException impossible) {
            throw Refusal.badRequest(String.valueOf(impossible.getMessage()));
        }
    }

    /** Begins to search for a violation of a property. */
    Object search(Query query) {
        long states = query.number("states", 1, Limits.MOST_STATES, USUAL_STATES);
        int seconds = query.count("seconds", 1, MOST_SECONDS, USUAL_SECONDS);
        return Map.of("search", searches.begin(property(query), states, Duration.ofSeconds(seconds)));
    }

    /** How far a search is. */
    Object progress(Query query) {
        return searches.get(number(query)).answer();
    }

    /** Ends a search. */
    Object stop(Query query) {
        searches.get(number(query)).stop();
        return searches.get(number(query)).answer();
    }

    private static int number(Query query) {
        return query.count("search", 0, Integer.MAX_VALUE, 0);
    }

    private static long initial(Query query) {
        return query.number("initial", 0, Integer.MAX_VALUE, 0);
    }

    private static Walk walk(Query query, Scenario scenario) {
        return Walk.of(scenario, initial(query), query.text("steps"));
    }

    private Property property(Query query) {
        String id = query.text("property");
        return properties.stream()
                .filter(property -> id.isEmpty() || property.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.badRequest("There is no such property to ask for in this scenario."));
    }

    @Override
    public void close() {
        searches.close();
    }
}
