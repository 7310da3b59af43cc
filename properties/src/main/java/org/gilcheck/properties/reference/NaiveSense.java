package org.gilcheck.properties.reference;

import java.util.Set;
import org.gilcheck.model.machine.Clock;
import org.gilcheck.model.scenario.Scenario;

/** In which scenarios it makes sense to ask for a property. */
final class NaiveSense {
    private static final Set<String> WITHOUT_CONDITION = Set.of("mutual-exclusion", "lock-discipline", "deadlock");
    private static final Set<String> WITHOUT_LOCK =
            Set.of("yield-switches", "livelock", "io-latency", "signal-latency", "efficiency");
    private static final Set<String> UNTIMED =
            Set.of("yield-switches", "lost-wakeup", "livelock", "starvation", "bypass");

    private final Scenario scenario;
    private final NaiveView view;

    NaiveSense(NaiveView view) {
        this.scenario = view.scenario();
        this.view = view;
    }

    boolean makesSense(String property) {
        if (WITHOUT_CONDITION.contains(property)) {
            return true;
        }
        return (WITHOUT_LOCK.contains(property) || scenario.hasLock())
                && (UNTIMED.contains(property) || scenario.clock() == Clock.TIMED)
                && (property.equals("yield-switches") || isExclusive())
                && hasThreadsFor(property);
    }

    /** Who waits for whom means nothing where two threads have one GIL at once; where there is none, nobody waits. */
    private boolean isExclusive() {
        return !scenario.hasLock() || view.graph().nearest(view::doTwoHold) < 0;
    }

    private boolean hasThreadsFor(String property) {
        return switch (property) {
            case "bypass", "gil-battle", "switch-rate" -> doSomeShare();
            case "fairness-share" -> scenario.interpreterCount() == 1 && doSomeShare();
            case "core-scaling" -> false; // it compares scenarios
            case "convoy" ->
                !scenario.intervalName().isEmpty() && view.programThreads().anyMatch(scenario::servesMessages);
            case "io-latency" -> view.programThreads().anyMatch(scenario::servesMessages);
            case "signal-latency" -> view.programThreads().anyMatch(scenario::handlesSignals);
            case "priority-inversion" ->
                view.programThreads().anyMatch(thread -> !view.lowerThan(thread).isEmpty());
            default -> true;
        };
    }

    private boolean doSomeShare() {
        return view.programThreads()
                .anyMatch(thread -> view.programThreads().anyMatch(other -> view.areTogether(thread, other)));
    }
}
