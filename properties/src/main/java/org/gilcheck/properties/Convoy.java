package org.gilcheck.properties;

import java.util.List;
import org.gilcheck.checker.Window;
import org.gilcheck.model.scenario.Label;
import org.gilcheck.model.scenario.Scenario;
import org.gilcheck.properties.Bound.Measure;

/** How many of the blocking calls of a message must each wait for a full interval, at most: the switch interval, timer period or
 * quantum for which the policy lets another thread compute. */
public final class Convoy extends TimedBoundProperty {

    @Override
    public String id() {
        return "convoy";
    }

    @Override
    public String meaning() {
        return "how many blocking calls of a message wait for a full interval each, at most";
    }

    @Override
    MemoryKind memory() {
        return MemoryKind.CONVOY;
    }

    @Override
    String whyNotInTime(Scenario scenario) {
        if (scenario.intervalName().isEmpty()) {
            return "the policy has no interval";
        }
        return ConvoyClock.canRemember(scenario)
                ? whyNotIfNobodyServes(scenario)
                : "the waits of so many threads for so long an interval cannot be remembered";
    }

    @Override
    List<Aspect> aspects(Surroundings surroundings) {
        return List.of(new WindowAspect(
                "",
                Measure.COUNT,
                surroundings.ofEachThread(thread -> Window.of(
                        (states, offset) -> surroundings.serves(states, offset, thread),
                        kind -> isLongWait(kind, thread) ? 1 : 0))));
    }

    private static boolean isLongWait(long kind, int thread) {
        return Label.move(kind) == Label.Move.TIME && StepKinds.has(kind, StepKinds.waitedAnInterval(thread));
    }
}
