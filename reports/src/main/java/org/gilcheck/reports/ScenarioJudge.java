package org.gilcheck.reports;

import java.util.List;
import org.gilcheck.checker.Limits;
import org.gilcheck.checker.Progress;
import org.gilcheck.checker.pathfinder.PathFinder;
import org.gilcheck.model.scenario.Reduction;
import org.gilcheck.model.scenario.Scenario;
import org.gilcheck.properties.ReducedCheck;
import org.gilcheck.properties.UsageException;
import org.gilcheck.properties.Verdict;
import org.gilcheck.properties.jobs.Job;
import org.gilcheck.properties.pathfinder.PathFinderBudget;
import org.gilcheck.properties.pathfinder.PathFinderCheck;

/** Explores a scenario, and judges the properties that its job asks for, in that order. */
interface ScenarioJudge {
    /** gilcheck's own explorer. */
    ScenarioJudge NATIVE = reducedBy(Reduction.usual());

    /** The same with other reductions. */
    static ScenarioJudge reducedBy(List<Reduction> reductions) {
        return (job, scenario, limits, progress) -> new ReducedCheck(
                        scenario, reductions, job.locks().fairness(), limits, progress)
                .verdicts(job.properties());
    }

    List<Verdict> verdicts(Job job, Scenario scenario, Limits limits, Progress progress);

    /** Java PathFinder, one process at a time for each scenario. */
    static ScenarioJudge of(PathFinder finder, PathFinderBudget budget) {
        return (job, scenario, limits, progress) -> {
            try {
                return new PathFinderCheck(finder, budget, job, limits).verdicts();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new UsageException("stopped before the check was done");
            }
        };
    }
}
