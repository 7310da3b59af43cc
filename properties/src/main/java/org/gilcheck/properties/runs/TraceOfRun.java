package org.gilcheck.properties.runs;

import java.util.ArrayList;
import java.util.List;
import org.gilcheck.checker.Lasso;
import org.gilcheck.checker.Run;
import org.gilcheck.model.language.ProgramPoint;
import org.gilcheck.model.machine.Clock;
import org.gilcheck.model.scenario.Scenario;
import org.gilcheck.properties.runs.Trace.Actor;
import org.gilcheck.properties.runs.Trace.Change;
import org.gilcheck.properties.runs.Trace.Place;
import org.gilcheck.properties.runs.Trace.Standing;
import org.gilcheck.properties.runs.Trace.Step;
import org.gilcheck.properties.runs.Trace.Variable;
import org.jspecify.annotations.Nullable;

/** Puts the states and labels of a run into words. */
final class TraceOfRun {
    private static final String UNIT = "unit";

    private final Scenario scenario;
    private final boolean timed;
    private final List<String> names;
    private final String unit;
    private final @Nullable List<Long> passed;

    TraceOfRun(Scenario scenario) {
        this(scenario, UNIT, null);
    }

    /** @param passed how many units pass in each step; null for those that the scenario says */
    TraceOfRun(Scenario scenario, String unit, @Nullable List<Long> passed) {
        this.scenario = scenario;
        this.unit = unit;
        this.passed = passed;
        this.timed = scenario.clock() == Clock.TIMED;
        this.names = scenario.variableNames();
    }

    Trace trace(Lasso lasso) {
        Run run = lasso.run();
        int cores = timed ? scenario.machine().cores() : 0;
        CoreLanes lanes = new CoreLanes(cores, scenario.threadCount());
        List<String> values = scenario.variableValues(run.state(0), 0);
        List<Variable> variables = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            variables.add(new Variable(names.get(i), values.get(i)));
        }
        List<Standing> start = standings(run.state(0), lanes);
        List<Step> steps = new ArrayList<>();
        long time = 0;
        for (int i = 0; i < run.length(); i++) {
            long[] before = run.state(i);
            long[] after = run.state(i + 1);
            long label = run.label(i);
            List<String> valuesAfter = scenario.variableValues(after, 0);
            long units = passed == null ? scenario.timePassed(before, 0, label) : passed.get(i);
            time += units;
            steps.add(new Step(
                    i + 1,
                    time,
                    scenario.actor(label),
                    text(before, label, units),
                    Scenario.events(label),
                    changes(values, valuesAfter),
                    standings(after, lanes)));
            values = valuesAfter;
        }
        return new Trace(
                actors(), timed ? unit : "", cores, variables, start, steps, lasso.loopStart(), lasso.reasons());
    }

    private List<Actor> actors() {
        List<Actor> actors = new ArrayList<>();
        for (int thread = 0; thread < scenario.threadCount(); thread++) {
            boolean daemon = thread >= scenario.programThreadCount();
            actors.add(new Actor(scenario.threadName(thread), daemon, scenario.interpreter(thread)));
        }
        return actors;
    }

    private String text(long[] before, long label, long units) {
        String text = scenario.describeStep(before, 0, label);
        return units == 0 ? text : text + ": " + units + " " + unit + (units == 1 || passed != null ? "" : "s");
    }

    private List<Standing> standings(long[] state, CoreLanes lanes) {
        boolean[] running = new boolean[scenario.threadCount()];
        for (int thread = 0; thread < running.length; thread++) {
            running[thread] = timed && scenario.isOnCore(state, 0, thread);
        }
        lanes.update(running);
        List<Standing> now = new ArrayList<>();
        for (int thread = 0; thread < running.length; thread++) {
            now.add(new Standing(
                    scenario.phase(state, 0, thread),
                    scenario.isBlocked(state, 0, thread),
                    lanes.cores().get(thread),
                    scenario.osStatus(state, 0, thread),
                    place(state, thread)));
        }
        return now;
    }

    private Place place(long[] state, int thread) {
        ProgramPoint point = scenario.point(state, 0, thread);
        if (point == null) {
            return Place.NOWHERE;
        }
        String text = scenario.position(state, 0, thread);
        if (thread >= scenario.programThreadCount()) {
            return new Place(point.routine(), point.id(), text);
        }
        return point.numberInRoutine() == ProgramPoint.NOT_IN_ROUTINE
                ? new Place(point.routine(), -1, text)
                : new Place(point.routine().substring(point.routine().indexOf('/') + 1), point.numberInRoutine(), text);
    }

    private List<Change> changes(List<String> before, List<String> after) {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            if (!before.get(i).equals(after.get(i))) {
                changes.add(new Change(names.get(i), before.get(i), after.get(i)));
            }
        }
        return changes;
    }
}
