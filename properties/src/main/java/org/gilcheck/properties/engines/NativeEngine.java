package org.gilcheck.properties.engines;

import java.util.ArrayList;
import java.util.List;
import org.gilcheck.checker.Exploration;
import org.gilcheck.checker.Explorer;
import org.gilcheck.checker.Limits;
import org.gilcheck.checker.Progress;
import org.gilcheck.model.scenario.Scenario;
import org.gilcheck.properties.Property;
import org.gilcheck.properties.ScenarioCheck;
import org.gilcheck.properties.Verdict;
import org.gilcheck.properties.jobs.Job;

/** The explorer that {@code check} uses, with the scenario's reductions or without. */
public final class NativeEngine implements Engine {
    private final String name;
    private final Reach reach;

    private NativeEngine(String name, Reach reach) {
        this.name = name;
        this.reach = reach;
    }

    /** With the reductions, as usual. */
    public static NativeEngine usual() {
        return new NativeEngine("native", Reach.NEAREST_FIRST);
    }

    /** Without them. */
    public static NativeEngine unreduced() {
        return new NativeEngine("unreduced", Reach.UNREDUCED);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public EngineAnswer check(Job job, Limits limits) {
        Exploration all = Explorer.exhaust(scenario(job), List.of(), limits);
        String limit = all.limit();
        if (limit != null) {
            return EngineAnswer.tooLarge(limit);
        }
        boolean areRunsOfTheJob = reach != Reach.UNREDUCED;
        return EngineAnswer.of(reach, all.states(), all.edges(), job, verdicts(job, limits), areRunsOfTheJob);
    }

    /** The others are not asked together with those that need the past: beside it their violations need not be the shortest. */
    private List<Verdict> verdicts(Job job, Limits limits) {
        List<Verdict> verdicts = new ArrayList<>();
        for (boolean needsPast : List.of(false, true)) {
            List<Property> asked = job.properties().stream()
                    .filter(property -> ScenarioCheck.needsPast(property) == needsPast)
                    .toList();
            verdicts.addAll(
                    new ScenarioCheck(scenario(job), job.locks().fairness(), limits, Progress.SILENT).verdicts(asked));
        }
        return verdicts;
    }

    private Scenario scenario(Job job) {
        Scenario scenario = job.scenario();
        return reach == Reach.UNREDUCED ? scenario.reducedBy(List.of()) : scenario;
    }
}
