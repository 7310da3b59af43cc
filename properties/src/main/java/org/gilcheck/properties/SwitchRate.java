package org.gilcheck.properties;

import java.util.List;
import org.gilcheck.model.scenario.Scenario;
import org.gilcheck.properties.Bound.Measure;

/** How often the GIL goes from one thread to another, at most, per tick of work in the long run. */
public final class SwitchRate extends TimedBoundProperty {

    @Override
    public String id() {
        return "switch-rate";
    }

    @Override
    public String meaning() {
        return "how often the GIL goes to another thread, at most, per tick of work in the long run";
    }

    @Override
    MemoryKind memory() {
        return MemoryKind.HISTORY;
    }

    @Override
    String whyNotInTime(Scenario scenario) {
        return whyNotIfNobodyShares(scenario);
    }

    @Override
    List<Aspect> aspects(Surroundings surroundings) {
        return List.of(new RatioAspect(
                "",
                Measure.GREATEST_RATIO,
                List.of(kind -> StepKinds.has(kind, StepKinds.HAND_OVER) ? 1 : 0),
                StepKinds::work));
    }
}
