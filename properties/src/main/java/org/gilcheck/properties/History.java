package org.gilcheck.properties;

import org.gilcheck.model.language.GilPhase;
import org.gilcheck.model.scenario.Label;
import org.gilcheck.model.scenario.Label.Event;
import org.gilcheck.model.scenario.Label.Move;
import org.gilcheck.model.scenario.Scenario;

/**
 * Remembers, for each interpreter, who had the GIL last and whether that thread has since been made to yield to a waiter;
 * and for each thread that wants the GIL, whether it has taken a step since it began to, and whether it fell asleep and
 * was not woken by its own timer.
 *
 * <p>Threads have two bits each in the lower half of the number. In the upper half each interpreter of m threads, m more
 * than one, is a digit of base 2 (m + 1).
 */
final class History implements Memory {
    private static final int THREADS = 16;
    private static final long LOWER_HALF = 0xffff_ffffL;

    private final Scenario scenario;
    private final int words;
    private final int threads;
    private final long[] weight;
    private final int[] base;
    /** For each thread its number in its interpreter, from 1. */
    private final int[] place;

    History(Scenario scenario) {
        this.scenario = scenario;
        this.words = scenario.words();
        this.threads = scenario.programThreadCount();
        this.weight = new long[scenario.interpreterCount()];
        this.base = new int[scenario.interpreterCount()];
        this.place = new int[threads];
        for (int thread = 0; thread < threads; thread++) {
            place[thread] = rank(thread, scenario.interpreter(thread)) + 1;
        }
        long next = 1;
        for (int interpreter = 0; interpreter < base.length; interpreter++) {
            weight[interpreter] = next;
            int members = rank(threads, interpreter);
            base[interpreter] = members > 1 ? 2 * (members + 1) : 1;
            next *= base[interpreter];
        }
    }

    private boolean isShared(int interpreter) {
        return base[interpreter] > 1;
    }

    /** How many threads of an interpreter come before a thread. */
    private int rank(int thread, int interpreter) {
        int rank = 0;
        for (int other = 0; other < thread; other++) {
            rank += scenario.interpreter(other) == interpreter ? 1 : 0;
        }
        return rank;
    }

    @Override
    public long next(long now, long[] states, int offset, long label, long[] targets, int targetOffset) {
        int thread = Label.thread(label);
        if (thread >= threads) {
            return now;
        }
        if (Label.has(label, Event.GRANT)) {
            return withHolder(now & ~(tried(thread) | slept(thread)), thread, false);
        }
        if (Label.has(label, Event.FORCED) && hasWaiter(states, offset, thread)) {
            return withHolder(now, thread, true);
        }
        if (scenario.phase(states, offset, thread) != GilPhase.WANTS) {
            return now;
        }
        long next = now;
        if (Label.move(label) == Move.STEP) {
            next |= tried(thread);
        } else if (Label.move(label) == Move.TIMER) {
            next &= ~slept(thread);
        }
        return Label.has(label, Event.WAITS) ? next | slept(thread) : next;
    }

    @Override
    public long kindOf(long now, long[] states, int offset, long label) {
        int thread = Label.thread(label);
        if (thread >= threads) {
            return 0;
        }
        if (Label.has(label, Event.GRANT)) {
            int holder = digit(now, thread) >> 1;
            return holder != 0 && holder != place[thread] ? StepKinds.HAND_OVER : 0;
        }
        boolean inVain =
                Label.has(label, Event.WOKE_IN_VAIN) || (Label.has(label, Event.WAITS) && (now & slept(thread)) != 0);
        return inVain && scenario.phase(states, offset, thread) == GilPhase.WANTS ? StepKinds.FAILED_ACQUISITION : 0;
    }

    /** True if a thread that wants the GIL has done something about it. */
    boolean hasTried(long[] states, int offset, int thread) {
        return (states[offset + words] & tried(thread)) != 0;
    }

    /** True if the last holder of the thread's interpreter was made to yield to a waiter and nobody has got the GIL since. */
    boolean isYieldingToWaiter(long[] states, int offset, int thread) {
        return (digit(states[offset + words], thread) & 1) != 0;
    }

    /** True if that last holder is the thread. */
    boolean hadGilLast(long[] states, int offset, int thread) {
        return isShared(scenario.interpreter(thread)) && digit(states[offset + words], thread) >> 1 == place[thread];
    }

    private boolean hasWaiter(long[] states, int offset, int yielder) {
        for (int thread = 0; thread < threads; thread++) {
            if (thread != yielder
                    && scenario.interpreter(thread) == scenario.interpreter(yielder)
                    && scenario.waitsFor(states, offset, thread, yielder)) {
                return true;
            }
        }
        return false;
    }

    private static long tried(int thread) {
        return 1L << thread;
    }

    private static long slept(int thread) {
        return 1L << (THREADS + thread);
    }

    private int digit(long now, int thread) {
        int interpreter = scenario.interpreter(thread);
        return (int) ((now >>> (2 * THREADS)) / weight[interpreter] % base[interpreter]);
    }

    private long withHolder(long now, int thread, boolean yields) {
        int interpreter = scenario.interpreter(thread);
        if (!isShared(interpreter)) {
            return now;
        }
        long digit = 2L * place[thread] + (yields ? 1 : 0);
        long holders = (now >>> (2 * THREADS)) + (digit - digit(now, thread)) * weight[interpreter];
        return (now & LOWER_HALF) | (holders << (2 * THREADS));
    }
}
