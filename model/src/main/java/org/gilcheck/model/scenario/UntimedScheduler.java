package org.gilcheck.model.scenario;

import org.gilcheck.model.StateSink;
import org.gilcheck.model.scenario.Label.Move;

/** The classical interleaving semantics: every thread may step at any time, and every timer may expire at any time. */
final class UntimedScheduler implements Scheduler {
    private final Code[] threads;
    private final Arrivals[] arrivals;

    UntimedScheduler(Code[] threads, Arrivals[] arrivals) {
        this.threads = threads;
        this.arrivals = arrivals;
    }

    @Override
    public boolean timed() {
        return false;
    }

    @Override
    public void initialise(Execution x) {}

    @Override
    public void addTo(FieldRoles roles) {}

    @Override
    public void fallAsleep(Execution x, int thread, int units) {}

    @Override
    public void sleepOn(Execution x, int thread) {}

    @Override
    public void forgetPatience(Execution x, int thread) {}

    @Override
    public void wake(Execution x, int thread) {}

    @Override
    public boolean isPatienceOver(long[] state, int thread) {
        return false;
    }

    @Override
    public void spend(Execution x, int thread, int units) {}

    @Override
    public void yieldProcessor(Execution x, int thread) {}

    @Override
    public void exit(Execution x, int thread) {}

    @Override
    public void carryOut(Execution x, Move move, int thread) {
        x.disable();
    }

    @Override
    public void settle(Execution x) {}

    @Override
    public int successorsOf(int thread, Moves moves, long[] states, int offset, StateSink sink) {
        Op op = threads[thread].opAt(states, offset);
        moves.run(op.hasTimer() ? Move.TIMER : Move.STEP, thread, states, offset, sink);
        if (op.mayWakeSpuriously()) {
            moves.run(Move.SPURIOUS, thread, states, offset, sink);
        }
        for (Arrivals each : arrivals) {
            if (each.mayArrive(states, offset, thread)) {
                moves.run(each.move(), thread, states, offset, sink);
            }
        }
        return 0;
    }

    @Override
    public boolean mayTimePass(int ofAllThreads) {
        return false;
    }

    @Override
    public boolean isOnCore(long[] states, int offset, int thread) {
        return true;
    }

    @Override
    public int timeToNext(long[] states, int offset) {
        return 0;
    }

    @Override
    public boolean isRunnable(long[] states, int offset, int thread) {
        return false;
    }

    @Override
    public String describe(long[] states, int offset, int thread) {
        return "";
    }
}
