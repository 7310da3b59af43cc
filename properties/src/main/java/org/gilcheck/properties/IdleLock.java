package org.gilcheck.properties;

import java.util.ArrayList;
import java.util.List;
import org.gilcheck.checker.Window;
import org.gilcheck.model.scenario.Label.Event;
import org.gilcheck.model.scenario.Scenario;
import org.gilcheck.properties.Bound.Measure;

/** The longest time for which nobody has the GIL although some thread wants it. */
public final class IdleLock extends TimedBoundProperty {

    @Override
    public String id() {
        return "idle-lock";
    }

    @Override
    public String meaning() {
        return "the longest time for which nobody has the GIL although some thread wants it, be it for want of a core";
    }

    @Override
    List<Aspect> aspects(Surroundings surroundings) {
        List<Window> windows = new ArrayList<>();
        for (int interpreter = 0; interpreter < surroundings.scenario().interpreterCount(); interpreter++) {
            int which = interpreter;
            windows.add(new Window(
                    (states, offset) -> surroundings.isFreeAndWanted(states, offset, which),
                    kind -> isGrant(surroundings.scenario(), kind, which),
                    StepKinds::time,
                    Window.StateSet.ALL));
        }
        return List.of(new WindowAspect("", Measure.TIME, windows));
    }

    /** A thread that gets the GIL only to block gives it up in the same step. */
    private static boolean isGrant(Scenario scenario, long kind, int interpreter) {
        return StepKinds.has(kind, Event.GRANT) && scenario.interpreter(StepKinds.thread(kind)) == interpreter;
    }
}
