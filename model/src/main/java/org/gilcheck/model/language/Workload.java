package org.gilcheck.model.language;

import org.gilcheck.model.language.Action.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What a thread of the program does, as one routine that runs from the thread's start to its exit. It calls the
 * interpreter's routines of whatever policy it is combined with.
 */
public abstract class Workload extends Steps {
    private @Nullable GilPolicy policy;

    protected Workload() {}

    /** The routine between the thread's start and its exit. */
    protected abstract void defineBody();

    /** Computes under the GIL for {@code ticks} units of time; no system call, no poll. */
    protected final void work(int ticks) {
        if (ticks < 0) {
            throw new PolicyException(name() + ": work(" + ticks + "): ticks must not be negative");
        }
        record(Action.amount(Kind.WORK, ticks));
    }

    /** The evaluation loop's poll. */
    protected final void checkpoint() {
        policy().checkpoint();
    }

    /** What the interpreter does before a system call that may block. */
    protected final void enterBlocking() {
        policy().defineRoutine(Routine.ENTER_BLOCKING);
    }

    /** What the interpreter does after a system call that may block. */
    protected final void leaveBlocking() {
        policy().defineRoutine(Routine.LEAVE_BLOCKING);
    }

    /** Is in a system call for some time, on its core. */
    protected final void systemCall(Duration time) {
        record(Action.of(Kind.SYSTEM_CALL).lasting(time));
    }

    /** Runs the handler of a signal if one has arrived; a thread that does this anywhere gets signals at any time. */
    protected final void handleSignals() {
        record(Action.of(Kind.HANDLE_SIGNALS));
    }

    /** Sleeps until a message arrives, which it may do at any time, or never. */
    protected final void awaitMessage() {
        record(Action.of(Kind.AWAIT_MESSAGE));
    }

    /**
     * Takes a message if one has arrived; afterwards {@link #succeeded} tells whether. A thread that does this anywhere gets
     * messages at any time, one after the other: none arrives before {@link #messageDone}.
     */
    protected final void takeMessage() {
        record(Action.of(Kind.POLL_MESSAGE));
    }

    /** Begins to shut the interpreter down; the thread goes on. */
    protected final void finalizeInterpreter() {
        policy().defineRoutine(Routine.FINALIZE);
    }

    /** Lets this workload use another one's variables as its own; to be said in the constructor. */
    protected final void shareVariablesOf(Workload other) {
        share(other);
    }

    /** Says that the message which arrived last has been dealt with. */
    protected final void messageDone() {
        record(Action.of(Kind.MESSAGE_DONE));
    }

    /** Records the body with a scope of its own, so that leaving it early still ends the thread as it should. */
    final void body() {
        callBody(this::defineBody);
    }

    final void attach(GilPolicy newPolicy) {
        this.policy = newPolicy;
    }

    private GilPolicy policy() {
        if (policy == null) {
            throw new PolicyException(
                    name() + ": a workload's steps are recorded when a scenario is built," + " not in its constructor");
        }
        return policy;
    }
}
