package org.gilcheck.properties.pathfinder;

import java.util.List;
import java.util.Objects;
import org.gilcheck.checker.Explorer;
import org.gilcheck.checker.Limits;
import org.gilcheck.checker.Monitored;
import org.gilcheck.checker.Replay;
import org.gilcheck.checker.Run;
import org.gilcheck.checker.driver.ModelAnswer;
import org.gilcheck.checker.driver.ModelExploration;
import org.gilcheck.checker.driver.ModelTask;
import org.gilcheck.checker.pathfinder.Ending;
import org.gilcheck.checker.pathfinder.PathFinder;
import org.gilcheck.model.TransitionSystem;
import org.gilcheck.model.scenario.Scenario;
import org.gilcheck.properties.Property;
import org.gilcheck.properties.RunQuestions;
import org.gilcheck.properties.ScenarioCheck;
import org.gilcheck.properties.jobs.Job;
import org.jspecify.annotations.Nullable;

/** Those properties of a job that Java PathFinder judges in one exploration: they need the same memory of the past, or none. */
final class DrivenGroup {
    private final Job job;
    private final List<Property> properties;

    private DrivenGroup(Job job, boolean remembers) {
        this.job = job;
        Scenario scenario = job.scenario();
        this.properties = job.properties().stream()
                .filter(property -> ScenarioCheck.whyNot(scenario, property).isEmpty())
                .filter(property -> asked(property).question() != null)
                .filter(property -> asked(property).system() instanceof Monitored == remembers)
                .toList();
    }

    /** Those that need no memory; Java PathFinder goes through the scenario's own states. */
    static DrivenGroup plain(Job job) {
        return new DrivenGroup(job, false);
    }

    /** Those that need one; there may be none. */
    static DrivenGroup remembering(Job job) {
        return new DrivenGroup(job, true);
    }

    boolean isEmpty() {
        return properties.isEmpty();
    }

    boolean contains(Property property) {
        return properties.contains(property);
    }

    /** @throws PathFinderFailure if Java PathFinder fails
     * @throws IllegalStateException if what it has found does not replay */
    ModelAnswer explore(PathFinder finder, PathFinderBudget budget, ScenarioClasses classes, Limits limits)
            throws InterruptedException {
        TransitionSystem system =
                isEmpty() ? job.scenario() : asked(properties.get(0)).system();
        long states = Explorer.exhaust(system.fork(), List.of(), limits).states();
        ModelAnswer answer = ModelExploration.of(
                finder,
                new ModelTask(
                        DrivenScenario.class,
                        ScenarioWords.of(job, properties),
                        system,
                        properties.size(),
                        classes.places(),
                        classes.code(),
                        budget.heapBytes(),
                        budget.time()),
                states);
        if (answer.ending() == Ending.FAILED) {
            throw new PathFinderFailure(job.row() + ", " + job.where() + ": " + answer.message());
        }
        properties.forEach(property -> confirm(property, violation(property, answer)));
        return answer;
    }

    /** The run that violates a property; null if none was found, or the property is not one of these. */
    @Nullable
    Run violation(Property property, ModelAnswer answer) {
        int question = properties.indexOf(property);
        return question < 0 ? null : answer.violations().run(question);
    }

    private void confirm(Property property, @Nullable Run run) {
        RunQuestions fresh = asked(property);
        if (run != null && !Replay.violates(fresh.system(), Objects.requireNonNull(fresh.question()), run)) {
            throw new IllegalStateException("the run that Java PathFinder has found against " + property
                    + " does not violate it when it is replayed");
        }
    }

    private RunQuestions asked(Property property) {
        return new RunQuestions(job.scenario(), job.locks().fairness(), property);
    }
}
