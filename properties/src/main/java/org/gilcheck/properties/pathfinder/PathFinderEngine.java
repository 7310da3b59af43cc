package org.gilcheck.properties.pathfinder;

import org.gilcheck.checker.Limits;
import org.gilcheck.checker.pathfinder.PathFinder;
import org.gilcheck.properties.UsageException;
import org.gilcheck.properties.Verdict;
import org.gilcheck.properties.engines.Engine;
import org.gilcheck.properties.engines.EngineAnswer;
import org.gilcheck.properties.engines.Reach;
import org.gilcheck.properties.jobs.Job;

/** Java PathFinder beside other engines. What it finds is theirs to contradict, so nothing is compared here. */
public final class PathFinderEngine implements Engine {
    /** The name of the engine, be it found or not. */
    public static final String NAME = "jpf";

    private final PathFinder finder;
    private final PathFinderBudget budget;

    /** @param budget for each scenario */
    public PathFinderEngine(PathFinder finder, PathFinderBudget budget) {
        this.finder = finder;
        this.budget = budget;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public EngineAnswer check(Job job, Limits limits) {
        try {
            PathFinderAnswer answer = new PathFinderCheck(finder, budget, job, limits).answer();
            if (answer.isComplete()) {
                return EngineAnswer.of(Reach.ANY_ORDER, answer.states(), answer.edges(), job, answer.verdicts(), true);
            }
            return answer.verdicts().stream().anyMatch(Verdict::isViolation)
                    ? EngineAnswer.of(
                            Reach.SOME, EngineAnswer.UNKNOWN, EngineAnswer.UNKNOWN, job, answer.verdicts(), true)
                    : EngineAnswer.tooLarge(answer.gap());
        } catch (PathFinderFailure failure) {
            return EngineAnswer.failed(String.valueOf(failure.getMessage()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new UsageException("stopped before Java PathFinder was done");
        }
    }
}
