package org.gilcheck.model.language;

import java.util.ArrayList;
import java.util.List;
import org.gilcheck.model.language.Node.Block;
import org.jspecify.annotations.Nullable;

/**
 * A global interpreter lock: variables as fields, and the routines which the interpreter calls.
 *
 * <p>Each {@code define...} method runs once, when the model is built, and what it calls is recorded as the steps of a
 * small state machine. Inside it, {@link #acquire} and {@link #release} inline those routines, so that
 *
 * <pre>{@code
 * protected void defineCheckpoint() {
 *     when(dropRequest, () -> {
 *         release();
 *         acquire();
 *     });
 * }
 * }</pre>
 *
 * reads as the C does. Ordinary Java methods of the policy may be called too, and are inlined as well.
 *
 * <p>A policy object belongs to one model at a time and is not safe for use by several Java threads.
 */
public abstract class GilPolicy extends Steps {
    private final List<String> daemonNames = new ArrayList<>();
    private final List<Runnable> daemonBodies = new ArrayList<>();
    private @Nullable Rewriting rewriting;

    /** A policy is made by its class's constructor without arguments. */
    protected GilPolicy() {}

    /** The simple name of the class, or what distinguishes one that has none; unless overridden. */
    @Override
    public String name() {
        String simple = getClass().getSimpleName();
        String full = getClass().getName();
        return simple.isEmpty() ? full.substring(full.lastIndexOf('.') + 1) : simple;
    }

    // ---- to be overridden

    /** Takes the GIL. The thread holds it when the last step is done. */
    protected abstract void defineAcquire();

    /** Gives the GIL away. The thread no longer counts as its holder once the routine is entered. */
    protected abstract void defineRelease();

    /** The evaluation loop's poll between two pieces of work: when to give the GIL away although nobody blocks. */
    protected abstract void defineCheckpoint();

    /** Before a call that may block; gives the GIL away unless overridden. */
    protected void defineEnterBlocking() {
        release();
    }

    /** After a call that may block; takes the GIL again unless overridden. */
    protected void defineLeaveBlocking() {
        acquire();
    }

    /** A thread begins; takes the GIL unless overridden. */
    protected void defineThreadStart() {
        acquire();
    }

    /** A thread ends; gives the GIL away unless overridden. */
    protected void defineThreadExit() {
        release();
    }

    /** In the forking thread, around the fork; nothing unless overridden. */
    protected void defineFork() {}

    /** The main thread, which holds the GIL, begins to shut the interpreter down; nothing unless overridden. */
    protected void defineFinalize() {}

    /**
     * In the thread which the system interrupts with a signal, whatever it does; nothing unless overridden. All of it is one
     * step, and it may only test and store, signal, post and unpark.
     */
    protected void defineSignalArrives() {}

    // ---- to be called

    /** Inlines the policy's acquire routine here. */
    public final void acquire() {
        call(Routine.ACQUIRE, this::defineAcquire);
    }

    /** Inlines the policy's release routine here. */
    public final void release() {
        call(Routine.RELEASE, this::defineRelease);
    }

    /**
     * Takes the GIL here by other steps than the acquire routine's, for a policy that hands over in one critical section;
     * the thread holds it when the last step is done.
     */
    protected final void acquire(Runnable steps) {
        call(Routine.ACQUIRE, steps);
    }

    /**
     * Gives the GIL away here by other steps than the release routine's; the thread no longer counts as its holder once
     * the first is reached.
     */
    protected final void release(Runnable steps) {
        call(Routine.RELEASE, steps);
    }

    /** Inlines the policy's checkpoint routine here. */
    public final void checkpoint() {
        call(Routine.CHECKPOINT, this::defineCheckpoint);
    }

    /**
     * Declares a thread of the runtime itself, such as Ruby's timer thread; to be called in the constructor. Every
     * interpreter has one. The body may loop for ever.
     */
    protected final void daemon(String daemonName, Runnable body) {
        daemonNames.add(daemonName);
        daemonBodies.add(body);
    }

    // ---- for the model

    /** The names of the runtime's own threads, in the order of declaration. */
    public final List<String> daemonNames() {
        return new ArrayList<>(daemonNames);
    }

    final void defineRoutine(Routine routine) {
        if (routine == Routine.ACQUIRE) {
            acquire();
        } else if (routine == Routine.RELEASE) {
            release();
        } else if (routine == Routine.CHECKPOINT) {
            checkpoint();
        } else if (routine == Routine.ENTER_BLOCKING) {
            call(routine, this::defineEnterBlocking);
        } else if (routine == Routine.LEAVE_BLOCKING) {
            call(routine, this::defineLeaveBlocking);
        } else if (routine == Routine.THREAD_START) {
            call(routine, this::defineThreadStart);
        } else if (routine == Routine.THREAD_EXIT) {
            call(routine, this::defineThreadExit);
        } else if (routine == Routine.FORK) {
            call(routine, this::defineFork);
        } else if (routine == Routine.FINALIZE) {
            call(routine, this::defineFinalize);
        } else {
            call(routine, this::defineSignalArrives);
        }
    }

    /** Lets the policy's statements be others than those that its methods say. */
    final void rewriteWith(Rewriting newRewriting) {
        this.rewriting = newRewriting;
    }

    @Override
    final Block rewritten(String routine, Block block) {
        return rewriting == null ? block : rewriting.rewritten(routine, block);
    }

    final void defineDaemon(int index) {
        daemonBodies.get(index).run();
    }
}
