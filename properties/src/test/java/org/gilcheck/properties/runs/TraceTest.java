package org.gilcheck.properties.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.gilcheck.model.language.Program;
import org.gilcheck.model.language.StateMachine;
import org.gilcheck.properties.jobs.Job;
import org.gilcheck.properties.runs.Trace.Place;
import org.gilcheck.properties.runs.Trace.Standing;
import org.gilcheck.properties.runs.Trace.Step;

/** A trace says in words what the states of a run are. */
class TraceTest {

    @Property(tries = 100)
    void whereAThreadStandsIsAPointOfTheRoutinesStateMachine(
            @ForAll Random random, @ForAll @IntRange(max = 80) int steps) {
        Job job = Walk.job(random);
        Trace trace = Walk.trace(job, steps, random);
        Map<String, Program> machines = new HashMap<>();
        StateMachine machine = StateMachine.of(job.policy().create());
        machine.routines().forEach(program -> machines.put(program.name(), program));
        machine.daemons().forEach(program -> machines.put(program.name(), program));

        for (int after = 0; after <= trace.steps().size(); after++) {
            List<Standing> standings = trace.standings(after);
            for (int thread = 0; thread < standings.size(); thread++) {
                Place place = standings.get(thread).place();
                if (place.point() >= 0) {
                    Program program = machines.get(place.outermostRoutine());
                    assertThat(place.text())
                            .startsWith(program.point(place.point()).toString());
                    assertThat(program.point(place.point()).routine()).endsWith(place.routine());
                } else {
                    assertThat(place.routine()).doesNotContain("/");
                }
            }
        }
    }

    @Property(tries = 50)
    void theChangesLeadFromTheValuesAtTheStartToThoseAtTheEnd(
            @ForAll Random random, @ForAll @IntRange(max = 80) int steps) {
        Trace trace = Walk.trace(Walk.job(random), steps, random);
        Map<String, String> values = new HashMap<>();
        trace.variables().forEach(variable -> values.put(variable.name(), variable.value()));

        for (Step step : trace.steps()) {
            step.changes()
                    .forEach(change -> assertThat(values.put(change.variable(), change.after()))
                            .isEqualTo(change.before())
                            .isNotEqualTo(change.after()));
        }
    }
}
