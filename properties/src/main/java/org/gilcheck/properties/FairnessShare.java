package org.gilcheck.properties;

import java.util.List;
import java.util.function.LongToIntFunction;
import org.gilcheck.model.scenario.Scenario;
import org.gilcheck.properties.Bound.Measure;
import org.jspecify.annotations.Nullable;

/** Which part of all work a thread that computes gets in the long run: at least, and at most. */
public final class FairnessShare extends TimedBoundProperty {

    @Override
    public String id() {
        return "fairness-share";
    }

    @Override
    public String meaning() {
        return "which part of all work a computing thread gets in the long run: at least, and at most";
    }

    @Override
    String whyNotInTime(Scenario scenario) {
        return scenario.interpreterCount() > 1
                ? "it compares the threads of one interpreter"
                : whyNotIfNobodyShares(scenario);
    }

    @Override
    List<Aspect> aspects(Surroundings surroundings) {
        Scenario scenario = surroundings.scenario();
        List<LongToIntFunction> work = surroundings.ofEachThread(thread -> workOf(scenario, thread));
        return List.of(
                new RatioAspect("at least", Measure.LEAST_RATIO, work, StepKinds::work),
                new RatioAspect("at most", Measure.GREATEST_RATIO, work, StepKinds::work));
    }

    /** Nothing for a thread that waits for messages: how much it works is up to whoever sends them. */
    private static @Nullable LongToIntFunction workOf(Scenario scenario, int thread) {
        return scenario.servesMessages(thread)
                ? null
                : kind -> StepKinds.thread(kind) == thread ? StepKinds.work(kind) : 0;
    }
}
