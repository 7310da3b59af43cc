package org.gilcheck.properties;

import java.util.List;
import org.gilcheck.checker.Window;
import org.gilcheck.model.machine.Clock;
import org.gilcheck.model.scenario.Scenario;
import org.gilcheck.properties.Bound.Measure;

/** The longest time from a request for the GIL to its grant. */
public final class Wait extends BoundProperty {

    @Override
    public String id() {
        return "wait";
    }

    @Override
    public String meaning() {
        return "the longest time from a request for the GIL to its grant";
    }

    @Override
    String whyNot(Scenario scenario) {
        return scenario.clock() == Clock.TIMED ? "" : "there is no time under the untimed clock";
    }

    @Override
    List<Aspect> aspects(Surroundings surroundings) {
        return List.of(new WindowAspect(
                "",
                Measure.TIME,
                surroundings.ofEachThread(thread ->
                        Window.of((states, offset) -> surroundings.wants(states, offset, thread), StepKinds::time))));
    }
}
