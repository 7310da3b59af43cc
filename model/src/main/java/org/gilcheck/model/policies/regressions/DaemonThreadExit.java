package org.gilcheck.model.policies.regressions;

import static org.gilcheck.model.language.TimeUnit.MILLISECONDS;

import org.gilcheck.model.language.BoolExpr;
import org.gilcheck.model.language.Condition;
import org.gilcheck.model.language.Duration;
import org.gilcheck.model.language.Flag;
import org.gilcheck.model.language.GilPolicy;
import org.gilcheck.model.language.Mutex;
import org.gilcheck.model.language.ThreadVar;

/**
 * What matters of CPython's GIL (Python/ceval_gil.h of 3.9 to 3.12) when the main thread shuts the interpreter down while
 * other threads wait for the GIL: one mutex instead of two, and no number of switches.
 */
abstract class DaemonThreadExit extends GilPolicy {
    private static final Duration INTERVAL = duration("switch interval", 5, MILLISECONDS);

    /** The lock that protects all of this. */
    protected final Mutex mutex = mutex("mutex");

    /** What a waiter sets, and the holder looks at in its evaluation loop. */
    protected final Flag gilDropRequest = flag("gil_drop_request");

    /** Whether the thread has set it since it has begun to wait. */
    protected final Flag dropRequested = flag("drop_requested").perThread();

    private final Flag locked = flag("locked");
    private final ThreadVar lastHolder = thread("last_holder");
    private final Condition cond = condition("cond");
    private final Condition switchCond = condition("switch_cond");
    private final ThreadVar finalizing = thread("finalizing");

    /** With the mutex locked, and because the interpreter is being shut down: unlocks the mutex and ends the thread. */
    protected abstract void leave();

    @Override
    protected final void defineAcquire() {
        lock(mutex);
        whileTrue(locked, () -> {
            timedWait(cond, mutex, INTERVAL);
            when(timedOut().and(locked), () -> {
                when(mustExit(), this::leave);
                atomically(() -> {
                    set(gilDropRequest);
                    set(dropRequested);
                });
            });
        });
        atomically(() -> {
            set(locked);
            set(lastHolder, self());
            clear(gilDropRequest);
            clear(dropRequested);
            signal(switchCond);
        });
        unlock(mutex);
    }

    private BoolExpr mustExit() {
        return finalizing.isSomebody().and(finalizing.isNot(self()));
    }

    @Override
    protected final void defineRelease() {
        lock(mutex);
        atomically(() -> {
            clear(locked);
            signal(cond);
        });
        when(gilDropRequest.and(lastHolder.is(self())), () -> await(switchCond, mutex));
        unlock(mutex);
    }

    @Override
    protected final void defineCheckpoint() {
        when(gilDropRequest, () -> {
            release();
            acquire();
        });
    }

    @Override
    protected final void defineFinalize() {
        set(finalizing, self());
    }
}
