package org.gilcheck.model.scenario;

import org.jspecify.annotations.Nullable;

/** A condition variable: those who sleep on it. */
final class ConditionObject {
    private final Sleepers sleepers;
    private final Scheduler scheduler;
    private final @Nullable Field signalLost;

    /** @param signalLost whether the one signal that may be lost has been lost; null if none may be */
    ConditionObject(Sleepers sleepers, Scheduler scheduler, @Nullable Field signalLost) {
        this.sleepers = sleepers;
        this.scheduler = scheduler;
        this.signalLost = signalLost;
    }

    void initialise(long[] state) {
        sleepers.initialise(state);
    }

    Sleepers sleepers() {
        return sleepers;
    }

    void signal(Execution x) {
        int sleeper = sleepers.next(x);
        if (sleeper == PackedQueue.NONE) {
            x.signalsNobody(sleepers);
            return;
        }
        if (signalLost != null && signalLost.get(x.state) == 0 && x.choose(2) == 1) {
            signalLost.set(x.state, 1);
            return;
        }
        rouse(x, sleeper);
    }

    void broadcast(Execution x) {
        sleepers.rouseAll(x, scheduler);
    }

    /** Ends a sleep: the thread now tries to take the mutex again. */
    void rouse(Execution x, int sleeper) {
        sleepers.rouse(x, sleeper, scheduler);
    }
}
