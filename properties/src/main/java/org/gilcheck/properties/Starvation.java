package org.gilcheck.properties;

import java.util.List;
import org.gilcheck.checker.Endless;
import org.gilcheck.checker.Fairness;
import org.gilcheck.model.scenario.Label.Event;

/** Every thread that wants the GIL gets it, on every fair run. */
public final class Starvation extends LivenessProperty {

    @Override
    public String id() {
        return "starvation";
    }

    @Override
    public String meaning() {
        return "on every fair run a thread that wants the GIL gets it";
    }

    @Override
    List<Endless> endless(Surroundings surroundings) {
        return surroundings.ofEachThread(
                thread -> Endless.in((states, offset) -> surroundings.wants(states, offset, thread)));
    }

    @Override
    Fairness fairness(Surroundings surroundings) {
        return ThreadFairness.of(surroundings);
    }

    @Override
    Event trigger() {
        return Event.GRANT;
    }
}
