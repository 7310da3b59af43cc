package org.gilcheck.properties;

import java.util.List;
import org.gilcheck.checker.Window;
import org.gilcheck.model.scenario.Label.Event;
import org.gilcheck.model.scenario.Scenario;
import org.gilcheck.properties.Bound.Measure;

/** How many times others get the GIL at most while a thread wants it, counted from the first step of its {@code acquire}: that is
 * where it can enter a queue. A barging lock of the untimed clock has no such step; there it is counted from the request.
 * Runs need not be fair. */
public final class Bypass extends BoundProperty {

    @Override
    public String id() {
        return "bypass";
    }

    @Override
    public String meaning() {
        return "how many times others get the GIL at most while a thread wants it";
    }

    @Override
    MemoryKind memory() {
        return MemoryKind.HISTORY;
    }

    @Override
    String whyNot(Scenario scenario) {
        return whyNotIfNobodyShares(scenario);
    }

    @Override
    List<Aspect> aspects(Surroundings surroundings) {
        return List.of(
                new WindowAspect("", Measure.COUNT, surroundings.ofEachThread(thread -> window(surroundings, thread))));
    }

    private static Window window(Surroundings surroundings, int thread) {
        Scenario scenario = surroundings.scenario();
        History history = surroundings.history();
        return Window.of(
                (states, offset) -> surroundings.wants(states, offset, thread)
                        && (history.hasTried(states, offset, thread) || scenario.isAttempting(states, offset, thread)),
                kind -> isGrantToOther(scenario, kind, thread) ? 1 : 0);
    }

    private static boolean isGrantToOther(Scenario scenario, long kind, int thread) {
        return StepKinds.has(kind, Event.GRANT)
                && StepKinds.thread(kind) != thread
                && scenario.interpreter(StepKinds.thread(kind)) == scenario.interpreter(thread);
    }
}
