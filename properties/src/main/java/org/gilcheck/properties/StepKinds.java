package org.gilcheck.properties;

import org.gilcheck.checker.StepKind;
import org.gilcheck.model.scenario.Label;
import org.gilcheck.model.scenario.Scenario;

/**
 * What properties need to know of a scenario's steps: the label without the outcome, in whose place is how much time
 * passes; how much work is done; and what a memory of the past adds.
 */
final class StepKinds implements StepKind {
    /** A grant to another thread than the one that had the GIL last. */
    static final long HAND_OVER = 1L << 46;

    /** A thread that was woken for the GIL goes back to sleep without it. */
    static final long FAILED_ACQUISITION = 1L << 47;

    private static final int CONVOY_SHIFT = 46;

    private static final int TIME_SHIFT = 12;
    private static final long TIME_MASK = 0xffffL << TIME_SHIFT;
    private static final int WORK_SHIFT = 49;
    private static final int MOST = 0x7fff;

    private final Scenario scenario;
    private final Memory memory;
    private final int words;

    StepKinds(Scenario scenario, Memory memory) {
        this.scenario = scenario;
        this.memory = memory;
        this.words = scenario.words();
    }

    @Override
    public long of(long[] states, int offset, long label) {
        long time = scenario.timePassed(states, offset, label);
        long work = scenario.workDone(states, offset, label);
        if (time > MOST || work > MOST) {
            throw new IllegalStateException("a step of " + Math.max(time, work) + " units: at most " + MOST);
        }
        long past = memory == Memory.NOTHING ? 0 : memory.kindOf(states[offset + words], states, offset, label);
        return (label & ~TIME_MASK) | (time << TIME_SHIFT) | (work << WORK_SHIFT) | past;
    }

    /** A step of time in which a thread's wait reaches a full interval; no other property is asked of such steps. */
    static long waitedAnInterval(int thread) {
        return 1L << (CONVOY_SHIFT + thread);
    }

    /** How many units of time pass. */
    static int time(long kind) {
        return (int) ((kind & TIME_MASK) >>> TIME_SHIFT);
    }

    /** How many ticks of work are completed. */
    static int work(long kind) {
        return (int) (kind >>> WORK_SHIFT);
    }

    static int thread(long kind) {
        return Label.thread(kind);
    }

    static boolean has(long kind, Label.Event event) {
        return Label.has(kind, event);
    }

    static boolean has(long kind, long bit) {
        return (kind & bit) != 0;
    }
}
