package org.gilcheck.properties.pathfinder;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gilcheck.checker.Exploration;
import org.gilcheck.checker.Explorer;
import org.gilcheck.checker.Lasso;
import org.gilcheck.checker.Limits;
import org.gilcheck.checker.Progress;
import org.gilcheck.checker.Run;
import org.gilcheck.checker.driver.ModelAnswer;
import org.gilcheck.checker.driver.RecordedSystem;
import org.gilcheck.checker.pathfinder.PathFinder;
import org.gilcheck.model.scenario.Scenario;
import org.gilcheck.properties.Property;
import org.gilcheck.properties.ScenarioCheck;
import org.gilcheck.properties.Verdict;
import org.gilcheck.properties.Verdict.Answer;
import org.gilcheck.properties.Verdict.Scope;
import org.gilcheck.properties.jobs.Job;

/**
 * Checks the properties of a scenario with Java PathFinder.
 *
 * <p>Java PathFinder explores the scenario's states and steps. Properties that a single state or step violates are judged
 * there, at every state and step that it comes to; the choices that led to a violation are taken again here, and are the
 * counterexample. The others are judged here, on the states and steps that Java PathFinder went through and no others.
 */
public final class PathFinderCheck {
    private final PathFinder finder;
    private final PathFinderBudget budget;
    private final Job job;
    private final Limits limits;

    /** @param limits for what is done outside of Java PathFinder */
    public PathFinderCheck(PathFinder finder, PathFinderBudget budget, Job job, Limits limits) {
        this.finder = finder;
        this.budget = budget;
        this.job = job;
        this.limits = limits;
    }

    /**
     * Checks them.
     *
     * @throws PathFinderFailure if Java PathFinder fails
     * @throws IllegalStateException if it says one thing of a property and its own steps another
     * @throws InterruptedException if this thread is interrupted
     * @throws org.gilcheck.model.language.PolicyException if the policy does something meaningless on some run
     */
    public PathFinderAnswer answer() throws InterruptedException {
        return answer(new ScenarioClasses(job.policy().type()));
    }

    /**
     * Checks them; what has not been explored to its end is bounded.
     *
     * @return a verdict for each property, in the same order
     * @throws PathFinderFailure also if Java PathFinder finds another number of states or steps than gilcheck's own explorer
     * @throws InterruptedException if this thread is interrupted
     * @throws org.gilcheck.model.language.PolicyException if the policy does something meaningless on some run
     */
    public List<Verdict> verdicts() throws InterruptedException {
        PathFinderAnswer answer = answer();
        if (!answer.isComplete()) {
            return answer.verdicts();
        }
        Exploration own = Explorer.exhaust(job.scenario(), List.of(), limits);
        String limit = own.limit();
        if (limit != null) {
            return answer.verdicts().stream()
                    .map(verdict -> verdict.isPass()
                            ? nothingFound(verdict.property(), Scope.BOUNDED, "gilcheck's own explorer: " + limit)
                            : verdict)
                    .toList();
        }
        if (own.states() != answer.states() || own.edges() != answer.edges()) {
            throw new PathFinderFailure(String.format(
                    Locale.ROOT,
                    "%s, %s: Java PathFinder finds %,d states and %,d steps, gilcheck's own explorer %,d and %,d."
                            + " One of them is wrong, so nothing is known; 'gilcheck crosscheck' asks others",
                    job.row(),
                    job.where(),
                    answer.states(),
                    answer.edges(),
                    own.states(),
                    own.edges()));
        }
        return answer.verdicts();
    }

    private PathFinderAnswer answer(ScenarioClasses classes) throws InterruptedException {
        DrivenGroup plain = DrivenGroup.plain(job);
        DrivenGroup remembering = DrivenGroup.remembering(job);
        long begin = System.nanoTime();
        ModelAnswer found = plain.explore(finder, budget, classes, limits);
        Duration passed = Duration.ofNanos(System.nanoTime() - begin);
        ModelAnswer foundToo =
                remembering.isEmpty() ? found : remembering.explore(finder, budget.after(passed), classes, limits);
        List<Verdict> verdicts = new ArrayList<>();
        for (Verdict verdict : onItsSteps(found)) {
            boolean remembers = remembering.contains(verdict.property());
            verdicts.add(
                    remembers
                            ? together(verdict, remembering, foundToo)
                            : plain.contains(verdict.property()) ? together(verdict, plain, found) : verdict);
        }
        RecordedSystem steps = found.steps();
        return steps == null
                ? new PathFinderAnswer(0, 0, found.message(), verdicts)
                : new PathFinderAnswer(found.states(), steps.edges(), "", verdicts);
    }

    /** The verdicts on the states and steps that Java PathFinder went through; where they are not all, it says nothing. */
    private List<Verdict> onItsSteps(ModelAnswer found) {
        Scenario scenario = job.scenario();
        RecordedSystem steps = found.steps();
        if (steps != null) {
            return new ScenarioCheck(scenario, steps, job.locks().fairness(), limits, Progress.SILENT)
                    .verdicts(job.properties());
        }
        return job.properties().stream()
                .map(property -> {
                    String whyNot = ScenarioCheck.whyNot(scenario, property);
                    return whyNot.isEmpty()
                            ? nothingFound(property, Scope.BOUNDED, found.message())
                            : nothingFound(property, Scope.NOT_APPLICABLE, whyNot);
                })
                .toList();
    }

    /** The verdict on a property that Java PathFinder has judged itself: what it says, and its own steps say the same. */
    private static Verdict together(Verdict onSteps, DrivenGroup group, ModelAnswer found) {
        Property property = onSteps.property();
        Run run = group.violation(property, found);
        if (run == null && !found.isComplete()) {
            return nothingFound(property, Scope.BOUNDED, found.message());
        }
        if (!onSteps.metLimit() && onSteps.isViolation() != (run != null)) {
            throw new IllegalStateException("Java PathFinder says that " + property
                    + (run == null
                            ? " holds, but on its own steps it is violated"
                            : " is violated, but on its own steps it holds"));
        }
        return run == null
                ? onSteps
                : new Verdict(
                        property,
                        Answer.VIOLATED,
                        onSteps.scope(),
                        onSteps.reason(),
                        onSteps.states(),
                        onSteps.edges(),
                        new Lasso(run, run.length(), List.of()),
                        List.of());
    }

    private static Verdict nothingFound(Property property, Scope scope, String reason) {
        return new Verdict(property, Answer.HOLDS, scope, reason, 0, 0, null, List.of());
    }
}
