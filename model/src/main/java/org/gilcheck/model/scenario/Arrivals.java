package org.gilcheck.model.scenario;

import org.gilcheck.model.language.Action;
import org.gilcheck.model.language.PolicyException;
import org.gilcheck.model.language.Program;
import org.gilcheck.model.language.ProgramPoint;
import org.gilcheck.model.scenario.Label.Event;
import org.gilcheck.model.scenario.Label.Move;
import org.gilcheck.model.scenario.Ops.Effect;
import org.jspecify.annotations.Nullable;

/**
 * What comes to a thread unasked, whatever it does: signals, or messages for a thread that looks for them. One may arrive
 * at any time unless one is pending: then the system has merged the two, or the sender waits for the answer.
 */
final class Arrivals {
    private final Code[] threads;
    private final Move move;
    private final Action.Kind awaited;
    private final Event arrives;
    private final Event handled;
    private final @Nullable Field[] pending;
    private final Effect[] onArrival;

    private Arrivals(Code[] threads, Move move, Action.Kind awaited, Event arrives, Event handled) {
        this.threads = threads;
        this.move = move;
        this.awaited = awaited;
        this.arrives = arrives;
        this.handled = handled;
        this.pending = new Field[threads.length];
        this.onArrival = new Effect[threads.length];
    }

    /** Signals for threads that handle them; the threads' code may come later. */
    static Arrivals ofSignals(Code[] threads) {
        return new Arrivals(
                threads, Move.SIGNAL, Action.Kind.HANDLE_SIGNALS, Event.SIGNAL_ARRIVES, Event.SIGNAL_HANDLED);
    }

    /** Messages for threads that look for them; the threads' code may come later. */
    static Arrivals ofMessages(Code[] threads) {
        return new Arrivals(threads, Move.POSTED, Action.Kind.POLL_MESSAGE, Event.IO_READY, Event.IO_DONE);
    }

    /**
     * Makes room for what comes to a thread if its program takes any.
     *
     * @throws PolicyException if the program waits for messages and looks for them, too: which of the two would get one?
     */
    void allocate(int thread, Program program, Layout layout) {
        if (!has(program, awaited)) {
            return;
        }
        if (awaited == Action.Kind.POLL_MESSAGE && has(program, Action.Kind.AWAIT_MESSAGE)) {
            throw new PolicyException(
                    program.name() + ": waits for messages with awaitMessage() and looks for them with"
                            + " takeMessage(). Use one of the two");
        }
        pending[thread] = layout.allocate(0, 1);
    }

    private static boolean has(Program program, Action.Kind kind) {
        for (int id = 0; id < program.size(); id++) {
            Action action = program.point(id).action();
            if (action != null && action.kind() == kind) {
                return true;
            }
        }
        return false;
    }

    void addTo(FieldRoles roles) {
        for (int thread = 0; thread < pending.length; thread++) {
            Field field = pending[thread];
            if (field != null) {
                roles.addNumber(thread, field);
            }
        }
    }

    /** What an arrival for a thread does besides. */
    void onArrival(int thread, Effect effect) {
        onArrival[thread] = effect;
    }

    Move move() {
        return move;
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

    /** True if such things come to a thread. */
    boolean comeTo(int thread) {
        return pending[thread] != null;
    }

    void arrive(Execution x, int thread) {
        Field field = pending[thread];
        if (field == null) {
            x.disable();
            return;
        }
        field.set(x.state, 1);
        x.happens(arrives);
        Effect effect = onArrival[thread];
        if (effect != null) {
            effect.apply(x);
        }
    }

    void handle(Execution x, int thread) {
        Field field = pending[thread];
        if (field != null && field.get(x.state) != 0) {
            field.set(x.state, 0);
            x.happens(handled);
        }
    }
}
