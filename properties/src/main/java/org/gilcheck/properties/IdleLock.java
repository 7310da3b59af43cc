package org.gilcheck.properties;

import java.util.ArrayList;
import java.util.List;
import org.gilcheck.checker.Window;
import org.gilcheck.properties.Bound.Measure;

/** The longest time for which nobody has the GIL although some thread wants it. */
public final class IdleLock extends TimedBoundProperty {

    @Override
    public String id() {
        return "idle-lock";
    }

    @Override
    public String meaning() {
        return "the longest time for which nobody has the GIL although some thread wants it";
    }

    @Override
    List<Aspect> aspects(Surroundings surroundings) {
        List<Window> windows = new ArrayList<>();
        for (int interpreter = 0; interpreter < surroundings.scenario().interpreterCount(); interpreter++) {
            int which = interpreter;
            windows.add(Window.of(
                    (states, offset) -> surroundings.isFreeAndWanted(states, offset, which), StepKinds::time));
        }
        return List.of(new WindowAspect("", Measure.TIME, windows));
    }
}
