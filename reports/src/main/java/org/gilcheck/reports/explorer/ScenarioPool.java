package org.gilcheck.reports.explorer;

import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Function;
import org.gilcheck.model.scenario.Scenario;

/** Scenarios for requests that come at the same time: one can be used by one of them only. */
final class ScenarioPool {
    private final Scenario original;
    private final ConcurrentLinkedDeque<Scenario> idle = new ConcurrentLinkedDeque<>();

    /** @param original used by nobody else from now on */
    ScenarioPool(Scenario original) {
        this.original = original;
    }

    /** Does something with a scenario, which must not be kept. */
    <T> T with(Function<Scenario, T> use) {
        Scenario scenario = idle.poll();
        if (scenario == null) {
            scenario = fresh();
        }
        T result = use.apply(scenario);
        scenario.clear();
        idle.push(scenario);
        return result;
    }

    private synchronized Scenario fresh() {
        return (Scenario) original.fork();
    }
}
