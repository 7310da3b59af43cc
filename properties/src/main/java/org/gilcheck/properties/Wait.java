package org.gilcheck.properties;

import java.util.List;
import org.gilcheck.checker.Window;
import org.gilcheck.properties.Bound.Measure;

/** The longest time from a request for the GIL to its grant. */
public final class Wait extends TimedBoundProperty {

    @Override
    public String id() {
        return "wait";
    }

    @Override
    public String meaning() {
        return "the longest time from a request for the GIL to its grant";
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
