package org.gilcheck.properties;

import org.gilcheck.checker.Fairness;
import org.gilcheck.model.machine.Clock;
import org.gilcheck.model.machine.Dispatch;
import org.gilcheck.model.scenario.Label;
import org.gilcheck.model.scenario.Label.Event;
import org.gilcheck.model.scenario.Label.Move;
import org.gilcheck.model.scenario.Scenario;

/**
 * What every real machine grants: a thread that can always step steps, a timer that is due fires, time passes. Messages and
 * signals need not arrive, and nothing happens for no reason. On top, if wanted, strong locks.
 */
final class ThreadFairness extends Fairness {
    private final Scenario scenario;
    private final int threads;
    private final boolean strongLocks;
    private final boolean somebodySteps;

    private ThreadFairness(Scenario scenario, LockFairness locks, boolean somebodySteps) {
        this.scenario = scenario;
        this.threads = scenario.threadCount();
        this.strongLocks = locks == LockFairness.STRONG;
        this.somebodySteps = somebodySteps;
    }

    static ThreadFairness of(Surroundings surroundings) {
        return new ThreadFairness(surroundings.scenario(), surroundings.locks(), false);
    }

    /** On top, some thread of the program steps again and again. */
    static ThreadFairness whileSomebodySteps(Surroundings surroundings) {
        return new ThreadFairness(surroundings.scenario(), surroundings.locks(), true);
    }

    /** First each thread, then time, then each thread's locks, then that somebody steps. */
    @Override
    public int constraints() {
        return firstDemand() + (somebodySteps ? 1 : 0);
    }

    private int firstLock() {
        return threads + 1;
    }

    private int firstDemand() {
        return firstLock() + (strongLocks ? threads : 0);
    }

    @Override
    public long satisfiedBy(long kind) {
        Move move = Label.move(kind);
        if (move == Move.TIME) {
            return 1L << threads;
        }
        if (move.isUnasked() || Label.has(kind, Event.IO_READY)) {
            return 0;
        }
        int thread = Label.thread(kind);
        long satisfied = 1L << thread;
        if (strongLocks && Label.has(kind, Event.LOCK_TAKEN)) {
            satisfied |= 1L << (firstLock() + thread);
        }
        if (somebodySteps && scenario.isProgramStep(kind)) {
            satisfied |= 1L << firstDemand();
        }
        return satisfied;
    }

    @Override
    public long strong() {
        return strongLocks ? ((1L << threads) - 1) << firstLock() : 0;
    }

    @Override
    public long demands() {
        return somebodySteps ? 1L << firstDemand() : 0;
    }

    /** An operating system that goes by priority does not promise a core to everybody. */
    @Override
    public long alsoPossible(long[] states, int offset) {
        if (scenario.clock() == Clock.UNTIMED || scenario.machine().os().dispatch() == Dispatch.PRIORITY) {
            return 0;
        }
        long possible = 0;
        for (int thread = 0; thread < threads; thread++) {
            possible |= scenario.isRunnable(states, offset, thread) ? 1L << thread : 0;
        }
        return possible;
    }

    @Override
    public String name(int constraint) {
        if (constraint == threads) {
            return "time passes";
        }
        if (constraint == firstDemand()) {
            return "some thread of the program steps";
        }
        return constraint < threads
                ? scenario.threadName(constraint) + " steps"
                : scenario.threadName(constraint - firstLock()) + " gets a lock that it finds free";
    }
}
