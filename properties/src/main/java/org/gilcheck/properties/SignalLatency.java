package org.gilcheck.properties;

import java.util.List;
import org.gilcheck.checker.Window;
import org.gilcheck.model.scenario.Scenario;
import org.gilcheck.properties.Bound.Measure;

/** The longest time from the arrival of a signal until the main thread runs its handler, which needs the GIL. */
public final class SignalLatency extends TimedBoundProperty {

    @Override
    public String id() {
        return "signal-latency";
    }

    @Override
    public String meaning() {
        return "the longest time from the arrival of a signal until the main thread handles it";
    }

    @Override
    boolean needsLock() {
        return false;
    }

    @Override
    String whyNotInTime(Scenario scenario) {
        for (int thread = 0; thread < scenario.programThreadCount(); thread++) {
            if (scenario.handlesSignals(thread)) {
                return "";
            }
        }
        return "no thread handles signals";
    }

    @Override
    List<Aspect> aspects(Surroundings surroundings) {
        Scenario scenario = surroundings.scenario();
        return List.of(new WindowAspect(
                "",
                Measure.TIME,
                surroundings.ofEachThread(thread -> Window.of(
                        (states, offset) -> scenario.isSignalPending(states, offset, thread)
                                && surroundings.isSound(states, offset),
                        StepKinds::time))));
    }
}
