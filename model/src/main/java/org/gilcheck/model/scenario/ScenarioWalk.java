package org.gilcheck.model.scenario;

import java.util.Arrays;
import org.gilcheck.model.scenario.Label.Event;
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

    private static final long NOT_YET = -1;
    private static final int THREAD_BITS = 8;
    private static final int THREAD_MASK = (1 << THREAD_BITS) - 1;
    private static final long TIME_PASSES = Label.of(Label.NOBODY, Move.TIME, 0, 0);
    /** What {@link TimedScheduler#possible} says, and what arrives. */
    private static final int SIGNAL = 64;

    private static final int POSTED = 128;

    private final Scenario scenario;
    private final TimedScheduler scheduler;
    private final Moves moves;
    private final Execution x;
    private final Arrivals signals;
    private final Arrivals messages;
    private final Choices choices;
    private final int threadCount;
    private final boolean crowded;
    private final boolean arrivals;
    private final long[] before;
    private final int[] candidates;
    private final long[] messageDue;
    private final long[] signalDue;
    private final long[] answered;
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
        this.signals = signals;
        this.messages = messages;
        this.choices = choices;
        threadCount = threads.length;
        crowded = scheduler.isCrowded();
        before = new long[scenario.words()];
        candidates = new int[6 * threadCount];
        messageDue = new long[threadCount];
        signalDue = new long[threadCount];
        answered = new long[threadCount];
        boolean any = false;
        for (int thread = 0; thread < threadCount; thread++) {
            any |= signals.comeTo(thread) || messages.comeTo(thread);
        }
        arrivals = any;
        x.answeredBy(choices);
        long[][] first = {before};
        scenario.initialStates((state, number) -> first[0] = state.clone());
        System.arraycopy(first[0], 0, x.state, 0, before.length);
        Arrays.fill(answered, NOT_YET);
        for (int thread = 0; thread < threadCount; thread++) {
            if (scenario.servesMessages(thread)) {
                messageDue[thread] = choices.untilMessage(thread);
            }
            if (scenario.handlesSignals(thread)) {
                signalDue[thread] = choices.untilSignal(thread);
            }
        }
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
            long appointed = untilAppointment();
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
            int possible = scheduler.possible(thread, x.state, 0);
            if (possible == 0 && !arrivals) {
                continue;
            }
            if ((possible & TimedScheduler.MESSAGE) != 0 && messageDue[thread] > now) {
                possible &= ~TimedScheduler.MESSAGE;
            }
            if (arrivals) {
                possible |= signals.mayArrive(x.state, 0, thread) && signalDue[thread] <= now ? SIGNAL : 0;
                possible |= messages.mayArrive(x.state, 0, thread) && messageDue[thread] <= now ? POSTED : 0;
            }
            possible &= ~TimedScheduler.SPURIOUS;
            while (possible != 0) {
                int one = Integer.lowestOneBit(possible);
                possible ^= one;
                candidates[count++] = one << THREAD_BITS | thread;
            }
        }
        return count;
    }

    private long untilAppointment() {
        long until = Long.MAX_VALUE;
        for (int thread = 0; thread < threadCount; thread++) {
            if ((scheduler.possible(thread, x.state, 0) & TimedScheduler.MESSAGE) != 0) {
                until = Math.min(until, messageDue[thread] - now);
            }
            if (arrivals && signals.mayArrive(x.state, 0, thread)) {
                until = Math.min(until, signalDue[thread] - now);
            }
            if (arrivals && messages.mayArrive(x.state, 0, thread)) {
                until = Math.min(until, messageDue[thread] - now);
            }
        }
        return until;
    }

    private long take(int candidate) {
        int thread = candidate & THREAD_MASK;
        long label = moves.take(move(candidate >>> THREAD_BITS), thread, before);
        if (Label.hasEvents(label) && label != Moves.IMPOSSIBLE) {
            makeAppointments(label, thread);
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
            case SIGNAL -> Move.SIGNAL;
            default -> Move.POSTED;
        };
    }

    /** The answer leaves at the end of the last call of a message, before the thread wants the GIL again. */
    private void makeAppointments(long label, int thread) {
        if (Label.has(label, Event.IO_READY)) {
            answered[thread] = NOT_YET;
        }
        if (Label.has(label, Event.REQUEST)) {
            answered[thread] = now;
        }
        if (Label.has(label, Event.IO_DONE)) {
            long since = answered[thread] == NOT_YET ? now : answered[thread];
            messageDue[thread] = Math.max(now, since + choices.untilMessage(thread));
        }
        if (Label.has(label, Event.SIGNAL_HANDLED)) {
            signalDue[thread] = now + choices.untilSignal(thread);
        }
    }
}
