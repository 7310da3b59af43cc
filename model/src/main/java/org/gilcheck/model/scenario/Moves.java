package org.gilcheck.model.scenario;

import org.gilcheck.model.StateSink;
import org.gilcheck.model.language.GilPhase;
import org.gilcheck.model.scenario.Label.Event;
import org.gilcheck.model.scenario.Label.Move;

/** Carries out one move in all its outcomes, labels each, and hands the states to the sink. */
final class Moves {
    /** No label. */
    static final long IMPOSSIBLE = -1;

    private final Execution x;
    private final Code[] threads;
    private final Scheduler scheduler;
    private final Arrivals signals;
    private final Arrivals messages;
    private final Field fault;
    private final Footprint footprint;

    Moves(
            Execution x,
            Code[] threads,
            Scheduler scheduler,
            Arrivals signals,
            Arrivals messages,
            Field fault,
            Footprint footprint) {
        this.x = x;
        this.threads = threads;
        this.scheduler = scheduler;
        this.signals = signals;
        this.messages = messages;
        this.fault = fault;
        this.footprint = footprint;
    }

    /** True if the move can happen in at least one way. */
    boolean run(Move move, int thread, long[] states, int offset, StateSink sink) {
        boolean happened = false;
        int outcome = 0;
        x.restart();
        do {
            x.begin(states, offset);
            footprint.forgetWrites();
            carryOut(move, thread);
            if (!x.isDisabled()) {
                long events = events(move, thread, states, offset);
                sink.accept(x.state, Label.of(thread, move, outcome, events));
                happened = true;
            }
            outcome++;
        } while (x.nextOutcome());
        return happened;
    }

    /**
     * Carries out a move in place, in the one way that is answered for.
     *
     * @param before where the state before it is put
     * @return its label, or {@link #IMPOSSIBLE}
     */
    long take(Move move, int thread, long[] before) {
        System.arraycopy(x.state, 0, before, 0, before.length);
        x.goOn();
        carryOut(move, thread);
        if (x.isDisabled()) {
            System.arraycopy(before, 0, x.state, 0, before.length);
            return IMPOSSIBLE;
        }
        return Label.of(thread, move, 0, events(move, thread, before, 0));
    }

    private void carryOut(Move move, int thread) {
        switch (move) {
            case STEP -> threads[thread].opAt(x.state).fire(x);
            case TIMER -> threads[thread].opAt(x.state).expire(x);
            case SPURIOUS -> threads[thread].opAt(x.state).wakeForNoReason(x);
            case SIGNAL -> signals.arrive(x, thread);
            case POSTED -> messages.arrive(x, thread);
            case ARRIVAL, SLICE_END, MESSAGE, TIME -> scheduler.carryOut(x, move, thread);
        }
        scheduler.settle(x);
    }

    private long events(Move move, int thread, long[] states, int offset) {
        if (x.fault() != Fault.NONE) {
            System.arraycopy(states, offset, x.state, 0, x.state.length);
            footprint.forgetWrites();
            fault.set(x.state, x.fault().code());
            return Event.FAULT.bit() | x.events();
        }
        if (move != Move.STEP && move != Move.TIMER) {
            return x.events();
        }
        Op before = threads[thread].opAt(states, offset);
        GilPhase from = before.phase();
        Op after = threads[thread].opAt(x.state);
        GilPhase to = after.phase();
        if (from == to) {
            return x.events();
        }
        if (to == GilPhase.WANTS) {
            x.happens(Event.REQUEST);
        }
        if (from == GilPhase.WANTS && to != GilPhase.OUTSIDE) {
            x.happens(Event.GRANT);
        }
        if (to == GilPhase.RELEASING) {
            x.happens(Event.DROP);
            if (after.forced()) {
                x.happens(Event.FORCED);
            }
        }
        return x.events();
    }
}
