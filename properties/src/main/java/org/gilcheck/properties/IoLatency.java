package org.gilcheck.properties;

import java.util.List;
import org.gilcheck.checker.Window;
import org.gilcheck.model.scenario.Scenario;
import org.gilcheck.properties.Bound.Measure;

/** The longest time from the arrival of a message until it is dealt with; and, of that, from the return of a blocking call to the
 * grant of the GIL. */
public final class IoLatency extends TimedBoundProperty {

    @Override
    public String id() {
        return "io-latency";
    }

    @Override
    public String meaning() {
        return "the longest time from a message until it is dealt with; and from the return of a blocking call to the grant of the GIL";
    }

    @Override
    boolean needsLock() {
        return false;
    }

    @Override
    String whyNotInTime(Scenario scenario) {
        return whyNotIfNobodyServes(scenario);
    }

    @Override
    List<Aspect> aspects(Surroundings surroundings) {
        return List.of(
                new WindowAspect("per message", Measure.TIME, windows(surroundings, false)),
                new WindowAspect("per call", Measure.TIME, windows(surroundings, true)));
    }

    private static List<Window> windows(Surroundings surroundings, boolean perCall) {
        return surroundings.ofEachThread(thread -> Window.of(
                (states, offset) -> surroundings.serves(states, offset, thread)
                        && (!perCall || surroundings.wants(states, offset, thread)),
                StepKinds::time));
    }
}
