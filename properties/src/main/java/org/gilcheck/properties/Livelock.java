package org.gilcheck.properties;

import java.util.List;
import org.gilcheck.checker.Endless;
import org.gilcheck.checker.Fairness;
import org.gilcheck.model.scenario.Label.Event;

/** No fair run on which threads of the program take steps for ever without any of them ever working again. */
public final class Livelock extends LivenessProperty {

    @Override
    public String id() {
        return "livelock";
    }

    @Override
    public String meaning() {
        return "threads do not take steps for ever without any useful work";
    }

    @Override
    boolean needsLock() {
        return false;
    }

    @Override
    List<Endless> endless(Surroundings surroundings) {
        return List.of(new Endless(
                surroundings::isSound,
                kind -> !StepKinds.has(kind, Event.WORK) && !StepKinds.has(kind, Event.IO_DONE)));
    }

    @Override
    Fairness fairness(Surroundings surroundings) {
        return ThreadFairness.whileSomebodySteps(surroundings);
    }

    @Override
    Event trigger() {
        return Event.WORK;
    }
}
