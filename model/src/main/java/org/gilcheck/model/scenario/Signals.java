package org.gilcheck.model.scenario;

import org.gilcheck.model.language.Action;
import org.gilcheck.model.language.Program;
import org.gilcheck.model.language.ProgramPoint;
import org.gilcheck.model.scenario.Label.Event;
import org.jspecify.annotations.Nullable;

/**
 * Signals for threads that handle them. One may arrive at any time, whatever the thread does, unless one is pending: then
 * the system has merged the two.
 */
final class Signals {
    private final Code[] threads;
    private final @Nullable Field[] pending;

    /** Signals for threads whose code may come later. */
    Signals(Code[] threads) {
        this.threads = threads;
        this.pending = new Field[threads.length];
    }

    /** Makes room for a thread's signal if its program handles any. */
    void allocate(int thread, Program program, Layout layout) {
        for (int id = 0; id < program.size(); id++) {
            Action action = program.point(id).action();
            if (action != null && action.kind() == Action.Kind.HANDLE_SIGNALS) {
                pending[thread] = layout.allocate(0, 1);
                return;
            }
        }
    }

    boolean mayArrive(long[] states, int offset, int thread) {
        Field field = pending[thread];
        ProgramPoint point = field == null ? null : threads[thread].point(states, offset);
        return field != null && point != null && field.get(states, offset) == 0;
    }

    boolean isPending(long[] states, int offset, int thread) {
        Field field = pending[thread];
        return field != null && field.get(states, offset) != 0;
    }

    boolean handles(int thread) {
        return pending[thread] != null;
    }

    void arrive(Execution x, int thread) {
        Field field = pending[thread];
        if (field == null) {
            x.disable();
            return;
        }
        field.set(x.state, 1);
        x.happens(Event.SIGNAL_ARRIVES);
    }

    void handle(Execution x, int thread) {
        Field field = pending[thread];
        if (field != null && field.get(x.state) != 0) {
            field.set(x.state, 0);
            x.happens(Event.SIGNAL_HANDLED);
        }
    }
}
