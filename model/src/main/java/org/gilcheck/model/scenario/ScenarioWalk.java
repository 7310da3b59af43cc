package org.gilcheck.model.scenario;

import org.gilcheck.model.scenario.Label.Move;

/**
 * One run of a timed scenario, taken step by step in place. What may happen next is what the scenario says; of several
 * things that may happen at the same moment any may come first. What the model lets happen at any time, the arrival of
 * messages and signals, has its time here; nothing happens to a sleeper for no reason.
 *
 * <p>Where the scenario lets time pass unit by unit, because something may arrive at any of them, the walk passes them at
 * once.
 */
public final class ScenarioWalk {
    /** No step: all threads have ended, or none can ever go on. */
    public static final long NOTHING = -1;

    private static final int THREAD_BITS = 8;
    private static final int THREAD_MASK = (1 << THREAD_BITS) - 1;
    private static final long TIME_PASSES = Label.of(Label.NOBODY, Move.TIME, 0, 0);

    private final Scenario scenario;
    private final TimedScheduler scheduler;
    private final Moves moves;
    private final Execution x;
    private final Appointments appointments;
    private final Choices choices;
    private final int threadCount;
    private final boolean crowded;
    private final long[] before;
    private final int[] candidates;
    private long now;
    private long passed;

    ScenarioWalk(
            Scenario scenario,
            Code[] threads,
            TimedScheduler scheduler,
            Moves moves,
            Execution x,
            Arrivals signals,
            Arrivals messages,
            Choices choices) {
        this.scenario = scenario;
        this.scheduler = scheduler;
        this.moves = moves;
        this.x = x;
        this.choices = choices;
        threadCount = threads.length;
        crowded = scheduler.isCrowded();
        before = new long[scenario.words()];
        candidates = new int[6 * threadCount];
        appointments = new Appointments(scenario, scheduler, signals, messages, choices);
        x.answeredBy(choices);
        long[][] first = {before};
        scenario.initialStates((state, number) -> first[0] = state.clone());
        System.arraycopy(first[0], 0, x.state, 0, before.length);
    }

    /** The present state; it changes with the walk. */
    public long[] state() {
        return x.state;
    }

    /** The state before the last step, or that of the beginning; it changes with the walk. */
    public long[] stateBefore() {
        return before;
    }

    /** How many units of time have passed since the beginning. */
    public long now() {
        return now;
    }

    /** How many units passed in the last step. */
    public long passed() {
        return passed;
    }

    /** Takes the next step; its label, whose outcome means nothing, or {@link #NOTHING}. */
    public long next() {
        passed = 0;
        while (true) {
            int count = candidates();
            while (count > 0) {
                int chosen = count == 1 ? 0 : choices.first(count);
                long label = take(candidates[chosen]);
                if (label != Moves.IMPOSSIBLE) {
                    return label;
                }
                candidates[chosen] = candidates[--count];
            }
            if (scenario.isFaulty(x.state, 0)) {
                return NOTHING;
            }
            int due = scheduler.timeToDue(x.state, 0);
            long appointed = appointments.untilNext(x.state, now);
            if (due == TimedScheduler.NEVER) {
                if (appointed == Long.MAX_VALUE) {
                    return NOTHING;
                }
                now += appointed; // nobody computes and no timer runs: it makes no difference when it is
                passed += appointed;
            } else {
                return pass((int) Math.min(due, appointed));
            }
        }
    }

    private long pass(int time) {
        System.arraycopy(x.state, 0, before, 0, before.length);
        if (crowded) {
            choices.haveRun(scheduler.running(x.state), time);
        }
        scheduler.pass(x, time);
        scheduler.settle(x);
        now += time;
        passed += time;
        return TIME_PASSES;
    }

    /** Finds what may happen now, if anything. */
    private int candidates() {
        int count = 0;
        if (scenario.isFaulty(x.state, 0)) {
            return count;
        }
        for (int thread = 0; thread < threadCount; thread++) {
            int possible = appointments.kept(thread, scheduler.possible(thread, x.state, 0), x.state, now)
                    & ~TimedScheduler.SPURIOUS;
            while (possible != 0) {
                int one = Integer.lowestOneBit(possible);
                possible ^= one;
                candidates[count++] = one << THREAD_BITS | thread;
            }
        }
        return count;
    }

    private long take(int candidate) {
        int thread = candidate & THREAD_MASK;
        long label = moves.take(move(candidate >>> THREAD_BITS), thread, before);
        if (Label.hasEvents(label) && label != Moves.IMPOSSIBLE) {
            appointments.makeAfter(label, thread, now);
        }
        return label;
    }

    private static Move move(int which) {
        return switch (which) {
            case TimedScheduler.STEP -> Move.STEP;
            case TimedScheduler.SLICE_END -> Move.SLICE_END;
            case TimedScheduler.ARRIVAL -> Move.ARRIVAL;
            case TimedScheduler.TIMER -> Move.TIMER;
            case TimedScheduler.MESSAGE -> Move.MESSAGE;
            case Appointments.SIGNAL -> Move.SIGNAL;
            default -> Move.POSTED;
        };
    }
}
