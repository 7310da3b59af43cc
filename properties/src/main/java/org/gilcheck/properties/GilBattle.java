package org.gilcheck.properties;

import java.util.List;
import org.gilcheck.checker.Window;
import org.gilcheck.model.scenario.Label.Event;
import org.gilcheck.model.scenario.Scenario;
import org.gilcheck.properties.Bound.Measure;

/** How often threads are woken for the GIL and go back to sleep without it: at most between a request and its grant, and at most per
 * grant in the long run. D. Beazley's RETRY ("Inside the Python GIL", 2009). */
public final class GilBattle extends TimedBoundProperty {

    @Override
    public String id() {
        return "gil-battle";
    }

    @Override
    public String meaning() {
        return "how often threads are woken for the GIL in vain: between request and grant, and per grant in the long run";
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
        return List.of(
                new WindowAspect(
                        "per request",
                        Measure.COUNT,
                        surroundings.ofEachThread(thread -> Window.of(
                                (states, offset) -> surroundings.wants(states, offset, thread),
                                kind -> StepKinds.thread(kind) == thread ? failures(kind) : 0))),
                new RatioAspect(
                        "in the long run",
                        Measure.GREATEST_RATIO,
                        List.of(GilBattle::failures),
                        kind -> StepKinds.has(kind, Event.GRANT) ? 1 : 0));
    }

    private static int failures(long kind) {
        return StepKinds.has(kind, StepKinds.FAILED_ACQUISITION) ? 1 : 0;
    }
}
