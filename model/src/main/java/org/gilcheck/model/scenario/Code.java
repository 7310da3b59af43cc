package org.gilcheck.model.scenario;

import org.gilcheck.model.language.GilPhase;
import org.gilcheck.model.language.ProgramPoint;
import org.jspecify.annotations.Nullable;

/**
 * What one thread executes: an {@link Op} for every place where it can stand. A blocking statement has several places
 * (trying, asleep, awake again), so these are more than the program points.
 */
final class Code {
    private final int thread;
    private final Op[] ops;
    private final Field pc;
    private final Field[] locals;
    private final int[] localInitials;
    private final int[] liveLocals;
    private final Scheduler scheduler;
    private final int spinCost;

    Code(
            int thread,
            Op[] ops,
            Field pc,
            Field[] locals,
            int[] localInitials,
            int[] liveLocals,
            Scheduler scheduler,
            int spinCost) {
        this.thread = thread;
        this.ops = ops;
        this.pc = pc;
        this.locals = locals;
        this.localInitials = localInitials;
        this.liveLocals = liveLocals;
        this.scheduler = scheduler;
        this.spinCost = spinCost;
    }

    int thread() {
        return thread;
    }

    Op opAt(long[] state) {
        return ops[pc.get(state)];
    }

    Op opAt(long[] states, int offset) {
        return ops[pc.get(states, offset)];
    }

    /** Where the state says at which place the thread is. */
    Field placeField() {
        return pc;
    }

    int place(long[] state) {
        return pc.get(state);
    }

    int place(long[] states, int offset) {
        return pc.get(states, offset);
    }

    /** How many places there are. */
    int places() {
        return ops.length;
    }

    GilPhase phase(long[] states, int offset) {
        return ops[pc.get(states, offset)].phase();
    }

    /** Moves the thread to where its program begins. */
    void start(Execution x) {
        pass(x, -1, 0);
    }

    /** Moves the thread on from where it stands. */
    void jump(Execution x, int target) {
        pass(x, pc.get(x.state), target);
    }

    /**
     * Moves the thread, passing over what is about nothing but its own variables and takes no step. Another round of a loop
     * that may go round without time passing costs some, or the clock would stand still.
     */
    private void pass(Execution x, int from, int target) {
        int before = from;
        int place = target;
        boolean spins = isNextRound(before, place);
        Op op = ops[place];
        while (op.isPassedOver()) {
            before = place;
            place = op.passOver(x);
            op = ops[place];
            spins |= isNextRound(before, place);
        }
        put(x, place);
        op.entered(x, scheduler);
        if (spins) {
            scheduler.spend(x, thread, spinCost);
        }
    }

    /** Places lie in the order of the source, so only the end of a loop leads back. */
    private boolean isNextRound(int from, int place) {
        ProgramPoint point = ops[place].point();
        return place <= from && point != null && point.spins();
    }

    /** Moves the thread to exactly this place. */
    void put(Execution x, int place) {
        pc.set(x.state, place);
        int live = liveLocals[place];
        for (int i = 0; i < locals.length; i++) {
            if ((live & (1 << i)) == 0) {
                locals[i].set(x.state, localInitials[i]);
            }
        }
    }

    /** The statement that the thread is at, or null when it has ended. */
    @Nullable
    ProgramPoint point(long[] states, int offset) {
        return ops[pc.get(states, offset)].point();
    }
}
