package org.gilcheck.properties;

import java.util.List;
import org.gilcheck.checker.Window;
import org.gilcheck.model.language.GilPhase;
import org.gilcheck.model.scenario.Scenario;
import org.gilcheck.properties.Bound.Measure;
import org.jspecify.annotations.Nullable;

/** The longest time for which a thread of lower priority has the GIL while one of higher priority wants it, per request. */
public final class PriorityInversion extends TimedBoundProperty {

    @Override
    public String id() {
        return "priority-inversion";
    }

    @Override
    public String meaning() {
        return "the longest time for which a lower priority has the GIL while a higher one wants it";
    }

    @Override
    String whyNotInTime(Scenario scenario) {
        for (int thread = 0; thread < scenario.programThreadCount(); thread++) {
            if (hasLower(scenario, thread)) {
                return "";
            }
        }
        return "all threads have the same priority";
    }

    @Override
    List<Aspect> aspects(Surroundings surroundings) {
        return List.of(
                new WindowAspect("", Measure.TIME, surroundings.ofEachThread(thread -> window(surroundings, thread))));
    }

    private static @Nullable Window window(Surroundings surroundings, int thread) {
        Scenario scenario = surroundings.scenario();
        if (!hasLower(scenario, thread)) {
            return null;
        }
        return new Window(
                (states, offset) -> surroundings.wants(states, offset, thread),
                kind -> false,
                StepKinds::time,
                (states, offset) -> isHeldByLower(scenario, states, offset, thread));
    }

    private static boolean hasLower(Scenario scenario, int thread) {
        for (int other = 0; other < scenario.programThreadCount(); other++) {
            if (isLower(scenario, other, thread)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isHeldByLower(Scenario scenario, long[] states, int offset, int thread) {
        for (int other = 0; other < scenario.programThreadCount(); other++) {
            if (isLower(scenario, other, thread) && scenario.phase(states, offset, other) == GilPhase.HOLDS) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLower(Scenario scenario, int other, int thread) {
        return scenario.interpreter(other) == scenario.interpreter(thread)
                && scenario.program().get(other).priority()
                        < scenario.program().get(thread).priority();
    }
}
