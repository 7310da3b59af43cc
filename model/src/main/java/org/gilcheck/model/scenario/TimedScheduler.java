package org.gilcheck.model.scenario;

import org.gilcheck.model.StateSink;
import org.gilcheck.model.machine.Dispatch;
import org.gilcheck.model.machine.Machine;
import org.gilcheck.model.machine.Scale;
import org.gilcheck.model.machine.WakePreemption;
import org.gilcheck.model.scenario.Label.Event;
import org.gilcheck.model.scenario.Label.Move;

/**
 * Threads on cores, in time. A thread is blocked, waking (it has been made runnable and an idle core is coming for it),
 * ready (it waits for a core) or running. Cores are alike, so the state does not say which thread is on which.
 *
 * <p>Time passes only when no thread can step and no timer is due. It then jumps to the next event, except while a
 * message may arrive or a sleeper may wake for no reason: these may happen at any unit of time.
 */
final class TimedScheduler implements Scheduler {
    private static final int BLOCKED = 0;
    private static final int RUNNING = 1;
    private static final int READY = 2;
    private static final int WAKING = 3;

    /** A thread has a move that comes before time passes. */
    private static final int URGENT = 1;
    /** Something becomes possible for a thread when time has passed. */
    private static final int TIME_MATTERS = 2;

    /** Longer than anything can take. */
    static final int NEVER = Integer.MAX_VALUE;

    /** What may happen to a thread now, as bits: its own step, the end of its slice, of its wake delay, of its sleep; */
    static final int STEP = 1;

    static final int SLICE_END = 2;
    static final int ARRIVAL = 4;
    static final int TIMER = 8;
    /** and what may happen at any time: a message that it awaits, and waking for no reason. */
    static final int MESSAGE = 16;

    static final int SPURIOUS = 32;

    private final Code[] threads;
    private final Arrivals[] arrivals;
    private final int cores;
    private final int[] priorities;
    private final Dispatch dispatch;
    private final WakePreemption wakePreemption;
    private final int wakeDelay;
    private final int leastWakeDelays;
    private final int mostWakeDelays;
    private final int contextSwitch;
    private final boolean crowded;
    private final int fullSlice;
    private final Field[] status;
    private final Field[] residual;
    private final Field[] slice;
    private final Field[] switching;
    private final Field[] patience;
    private final PackedQueue ready;

    /**
     * A scheduler for threads whose code may come later.
     *
     * @param longest the longest time that any sleep, work or cost of a step can last, in units
     * @param keepsPatience whether some sleeper that is woken in vain sleeps on for the rest of its time
     */
    TimedScheduler(
            Code[] threads,
            Arrivals[] arrivals,
            int[] priorities,
            Machine machine,
            Scale scale,
            Layout layout,
            int longest,
            boolean keepsPatience) {
        this.threads = threads;
        this.arrivals = arrivals;
        this.cores = machine.cores();
        this.priorities = priorities;
        this.dispatch = machine.os().dispatch();
        this.wakePreemption = machine.os().wakePreemption();
        this.wakeDelay = scale.units(machine.os().wakeDelay());
        this.leastWakeDelays = machine.os().leastWakeDelays();
        this.mostWakeDelays = machine.os().mostWakeDelays();
        this.contextSwitch = machine.costs().contextSwitch();
        this.crowded = threads.length > cores;
        this.fullSlice = crowded ? scale.units(machine.os().timeSlice()) : 1;
        int most = Math.max(longest, wakeDelay * mostWakeDelays);
        status = new Field[threads.length];
        residual = new Field[threads.length];
        slice = new Field[threads.length];
        switching = new Field[threads.length];
        patience = new Field[threads.length];
        for (int thread = 0; thread < threads.length; thread++) {
            status[thread] = layout.allocate(BLOCKED, WAKING);
            residual[thread] = layout.allocate(0, most);
            slice[thread] = layout.allocate(0, fullSlice);
            switching[thread] = layout.allocate(0, contextSwitch);
            patience[thread] = layout.allocate(0, keepsPatience ? most : 0);
        }
        ready = new PackedQueue(layout, threads.length);
    }

    @Override
    public boolean timed() {
        return true;
    }

    @Override
    public void initialise(Execution x) {
        ready.clear(x.state);
        for (int thread = 0; thread < threads.length; thread++) {
            residual[thread].set(x.state, 0);
            slice[thread].set(x.state, 0);
            switching[thread].set(x.state, 0);
            patience[thread].set(x.state, 0);
            makeReady(x, thread);
        }
    }

    @Override
    public void addTo(FieldRoles roles) {
        for (int thread = 0; thread < threads.length; thread++) {
            roles.addNumber(thread, status[thread]);
            roles.addNumber(thread, residual[thread]);
            roles.addNumber(thread, slice[thread]);
            roles.addNumber(thread, switching[thread]);
            roles.addNumber(thread, patience[thread]);
        }
        roles.addQueue(FieldRoles.SHARED, ready);
    }

    @Override
    public void fallAsleep(Execution x, int thread, int units) {
        leaveCore(x, thread, BLOCKED);
        residual[thread].set(x.state, units);
        if (patience[thread].holds(units)) {
            patience[thread].set(x.state, units);
        }
    }

    @Override
    public void sleepOn(Execution x, int thread) {
        leaveCore(x, thread, BLOCKED);
        residual[thread].set(x.state, patience[thread].get(x.state));
    }

    @Override
    public void forgetPatience(Execution x, int thread) {
        patience[thread].set(x.state, 0);
    }

    @Override
    public void exit(Execution x, int thread) {
        leaveCore(x, thread, BLOCKED);
        residual[thread].set(x.state, 0);
    }

    @Override
    public void wake(Execution x, int thread) {
        residual[thread].set(x.state, 0);
        if (count(x.state, RUNNING) < cores) {
            status[thread].set(x.state, WAKING);
            int delays = leastWakeDelays + x.chooseWakeDelay(mostWakeDelays - leastWakeDelays + 1);
            residual[thread].set(x.state, delays * wakeDelay);
        } else {
            contend(x, thread);
        }
    }

    @Override
    public boolean isPatienceOver(long[] state, int thread) {
        return patience[thread].get(state) == 0;
    }

    @Override
    public void spend(Execution x, int thread, int units) {
        residual[thread].set(x.state, residual[thread].get(x.state) + units);
    }

    @Override
    public void yieldProcessor(Execution x, int thread) {
        if (!ready.isEmpty(x.state)) {
            makeReady(x, thread);
        }
    }

    /** A runnable thread finds no idle core: it takes one from a running thread, or queues for one. */
    private void contend(Execution x, int thread) {
        int victim = victim(x, thread);
        if (victim == PackedQueue.NONE) {
            makeReady(x, thread);
        } else {
            makeReady(x, victim);
            start(x, thread);
        }
    }

    private int victim(Execution x, int thread) {
        if (dispatch == Dispatch.PRIORITY) {
            int lowest = PackedQueue.NONE;
            for (int other = 0; other < threads.length; other++) {
                if (status[other].get(x.state) == RUNNING
                        && priorities[other] < priorities[thread]
                        && (lowest == PackedQueue.NONE || priorities[other] < priorities[lowest])) {
                    lowest = other;
                }
            }
            if (lowest != PackedQueue.NONE) {
                return lowest;
            }
        }
        int candidates = 0;
        for (int other = 0; other < threads.length; other++) {
            candidates |= mayBePreempted(x.state, other, thread) ? 1 << other : 0;
        }
        if (wakePreemption == WakePreemption.POSSIBLE) {
            return x.choosePreempted(thread, candidates);
        }
        return wakePreemption == WakePreemption.ALWAYS ? x.chooseOneOf(candidates) : PackedQueue.NONE;
    }

    /** True if a thread runs, and is not more urgent than the woken one where priorities count. */
    private boolean mayBePreempted(long[] state, int running, int woken) {
        return status[running].get(state) == RUNNING
                && (dispatch != Dispatch.PRIORITY || priorities[running] <= priorities[woken]);
    }

    private void makeReady(Execution x, int thread) {
        leaveCore(x, thread, READY);
        ready.add(x.state, thread);
    }

    private void leaveCore(Execution x, int thread, int newStatus) {
        leaveQueue(x, thread);
        status[thread].set(x.state, newStatus);
        slice[thread].set(x.state, 0);
        switching[thread].set(x.state, 0);
    }

    private void leaveQueue(Execution x, int thread) {
        if (status[thread].get(x.state) == READY) {
            ready.remove(x.state, thread);
        }
    }

    private void start(Execution x, int thread) {
        leaveQueue(x, thread);
        status[thread].set(x.state, RUNNING);
        slice[thread].set(x.state, fullSlice);
        switching[thread].set(x.state, contextSwitch);
    }

    @Override
    public void settle(Execution x) {
        while (!ready.isEmpty(x.state) && count(x.state, RUNNING) + count(x.state, WAKING) < cores) {
            start(x, nextToRun(x));
        }
        if (crowded && ready.isEmpty(x.state)) {
            for (int thread = 0; thread < threads.length; thread++) {
                if (status[thread].get(x.state) == RUNNING) {
                    slice[thread].set(x.state, fullSlice);
                }
            }
        }
    }

    private int nextToRun(Execution x) {
        return switch (dispatch) {
            case ANY -> ready.at(x.state, x.choose(ready.size(x.state)));
            case FIFO -> ready.at(x.state, 0);
            case PRIORITY -> ready.mostUrgent(x.state, priorities);
        };
    }

    private int count(long[] state, int wanted) {
        int count = 0;
        for (Field field : status) {
            if (field.get(state) == wanted) {
                count++;
            }
        }
        return count;
    }

    @Override
    public void carryOut(Execution x, Move move, int thread) {
        switch (move) {
            case ARRIVAL -> {
                if (count(x.state, RUNNING) < cores) {
                    start(x, thread);
                } else {
                    contend(x, thread);
                }
            }
            case SLICE_END -> makeReady(x, thread);
            case MESSAGE -> {
                x.happens(Event.IO_READY);
                threads[thread].opAt(x.state).expire(x);
            }
            default -> pass(x, timeToNext(x.state, 0));
        }
    }

    /** A unit if something may happen at any time, else until something is due. */
    @Override
    public int timeToNext(long[] states, int offset) {
        for (int thread = 0; thread < threads.length; thread++) {
            Op op = threads[thread].opAt(states, offset);
            if ((op.awaitsMessage() || op.mayWakeSpuriously()) && status[thread].get(states, offset) == BLOCKED) {
                return 1;
            }
            for (Arrivals each : arrivals) {
                if (each.mayArrive(states, offset, thread)) {
                    return 1;
                }
            }
        }
        return timeToDue(states, offset);
    }

    /** How long until something is due, whatever may happen before that; {@link #NEVER} if nothing is. */
    int timeToDue(long[] states, int offset) {
        boolean contended = ready.at(states, offset, 0) != PackedQueue.NONE;
        int time = NEVER;
        for (int thread = 0; thread < threads.length; thread++) {
            Op op = threads[thread].opAt(states, offset);
            int now = status[thread].get(states, offset);
            int units = busyFor(states, offset, thread);
            if (isDueToCome(op, now, units)) {
                time = Math.min(time, units);
            }
            if (contended && now == RUNNING) {
                time = Math.min(time, slice[thread].get(states, offset));
            }
        }
        return time;
    }

    /** Lets time pass, no more than {@linkplain #timeToDue until something is due}. */
    void pass(Execution x, int time) {
        boolean contended = !ready.isEmpty(x.state);
        for (int thread = 0; thread < threads.length; thread++) {
            int now = status[thread].get(x.state);
            patience[thread].set(x.state, Math.max(0, patience[thread].get(x.state) - time));
            if (now != READY) {
                int switchTime = Math.min(time, switching[thread].get(x.state));
                switching[thread].set(x.state, switching[thread].get(x.state) - switchTime);
                residual[thread].set(x.state, Math.max(0, residual[thread].get(x.state) - time + switchTime));
            }
            if (contended && now == RUNNING) {
                slice[thread].set(x.state, slice[thread].get(x.state) - time);
            }
        }
    }

    /** How long until a thread can step, arrives, or has slept enough: the rest of a context switch, then the rest. */
    private int busyFor(long[] states, int offset, int thread) {
        return switching[thread].get(states, offset) + residual[thread].get(states, offset);
    }

    private static boolean isDueToCome(Op op, int now, int units) {
        return units > 0 && (now == RUNNING || now == WAKING || (now == BLOCKED && op.hasTimer()));
    }

    @Override
    public int successorsOf(int thread, Moves moves, long[] states, int offset, StateSink sink) {
        for (Arrivals each : arrivals) {
            if (each.mayArrive(states, offset, thread)) {
                moves.run(each.move(), thread, states, offset, sink);
            }
        }
        int possible = possible(thread, states, offset);
        boolean urgent = false;
        if ((possible & STEP) != 0) {
            urgent = moves.run(Move.STEP, thread, states, offset, sink);
        }
        if ((possible & SLICE_END) != 0) {
            urgent |= moves.run(Move.SLICE_END, thread, states, offset, sink);
        }
        if ((possible & ARRIVAL) != 0) {
            urgent |= moves.run(Move.ARRIVAL, thread, states, offset, sink);
        }
        if ((possible & TIMER) != 0) {
            urgent |= moves.run(Move.TIMER, thread, states, offset, sink);
        }
        if ((possible & MESSAGE) != 0) {
            moves.run(Move.MESSAGE, thread, states, offset, sink);
        }
        if ((possible & SPURIOUS) != 0) {
            moves.run(Move.SPURIOUS, thread, states, offset, sink);
        }
        Op op = threads[thread].opAt(states, offset);
        int now = status[thread].get(states, offset);
        return (urgent ? URGENT : 0) | (isDueToCome(op, now, busyFor(states, offset, thread)) ? TIME_MATTERS : 0);
    }

    /** What may happen to a thread now, but for what arrives at any time. */
    int possible(int thread, long[] states, int offset) {
        int now = status[thread].get(states, offset);
        if (now == READY) {
            return 0;
        }
        boolean idle = busyFor(states, offset, thread) == 0;
        if (now == RUNNING) {
            return (idle ? STEP : 0) | (slice[thread].get(states, offset) == 0 ? SLICE_END : 0);
        }
        if (now == WAKING) {
            return idle ? ARRIVAL : 0;
        }
        Op op = threads[thread].opAt(states, offset);
        return (idle && op.hasTimer() ? TIMER : 0)
                | (op.awaitsMessage() ? MESSAGE : 0)
                | (op.mayWakeSpuriously() ? SPURIOUS : 0);
    }

    /** True if there are more threads than cores, so that they must share. */
    boolean isCrowded() {
        return crowded;
    }

    /** The threads that are on a core, as bits. */
    int running(long[] state) {
        int running = 0;
        for (int thread = 0; thread < threads.length; thread++) {
            running |= status[thread].get(state) == RUNNING ? 1 << thread : 0;
        }
        return running;
    }

    @Override
    public boolean mayTimePass(int ofAllThreads) {
        return ofAllThreads == TIME_MATTERS;
    }

    @Override
    public boolean isOnCore(long[] states, int offset, int thread) {
        return status[thread].get(states, offset) == RUNNING;
    }

    @Override
    public boolean isRunnable(long[] states, int offset, int thread) {
        return status[thread].get(states, offset) != BLOCKED;
    }

    @Override
    public String describe(long[] states, int offset, int thread) {
        int units = busyFor(states, offset, thread);
        return switch (status[thread].get(states, offset)) {
            case RUNNING -> units == 0 ? "running" : "running, busy for " + units;
            case READY -> "ready";
            case WAKING -> "waking in " + units;
            default -> units == 0 ? "asleep" : "asleep for " + units;
        };
    }
}
