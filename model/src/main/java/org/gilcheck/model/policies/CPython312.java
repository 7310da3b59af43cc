package org.gilcheck.model.policies;

import static org.gilcheck.model.language.TimeUnit.MILLISECONDS;

import org.gilcheck.model.language.BoolExpr;
import org.gilcheck.model.language.Condition;
import org.gilcheck.model.language.Duration;
import org.gilcheck.model.language.Flag;
import org.gilcheck.model.language.GilPolicy;
import org.gilcheck.model.language.Mutex;
import org.gilcheck.model.language.ThreadSet;
import org.gilcheck.model.language.ThreadVar;

/**
 * CPython 3.12 (Python/ceval_gil.c): the GIL of 3.2, one for each interpreter of the process (PEP 684), with all that had
 * been learnt meanwhile about shutting down.
 *
 * <p>When the main thread finalizes the interpreter, daemon threads are still there and must not run any more. They find out
 * in {@code take_gil}: before they wait, whenever their patience has run out, and when they have got the lock (issues 36475
 * and 39877). A thread that leaves after it had asked for the GIL takes its request back, or else the holder would let go
 * and wait for a switch that nobody performs (issue 96387). It does so after it has unlocked the mutex, and gilcheck finds
 * that this leaves a window: see {@code regression-gh-96387-published}. A thread that ends for good does not wait for a
 * switch either ({@code drop_gil(NULL)}, issue 104341): the interpreter may be gone before it is over.
 */
public final class CPython312 extends GilPolicy {
    /** {@code sys.setswitchinterval}. */
    private static final Duration INTERVAL = duration("switch interval", 5, MILLISECONDS);

    private final Flag locked = flag("locked");
    private final Flag gilDropRequest = flag("gil_drop_request");
    private final ThreadVar lastHolder = thread("last_holder");
    private final Mutex mutex = mutex("mutex");
    private final Condition cond = condition("cond");
    private final Mutex switchMutex = mutex("switch_mutex");
    private final Condition switchCond = condition("switch_cond");
    private final ThreadVar finalizing = thread("finalizing");
    private final Flag dropRequested = flag("drop_requested").perThread();

    /** Those for whom {@code switch_number == saved_switchnum}; only that is ever asked of the number of switches. */
    private final ThreadSet sawNoSwitch = threadSet("saw_no_switch");

    @Override
    public String name() {
        return "cpython-3.12";
    }

    /** {@code take_gil}. */
    @Override
    protected void defineAcquire() {
        when(mustExit(), this::exitThread);
        lock(mutex);
        clear(dropRequested);
        whileTrue(locked, () -> {
            add(sawNoSwitch, self());
            timedWait(cond, mutex, INTERVAL);
            when(timedOut().and(locked).and(sawNoSwitch.contains(self())), () -> {
                when(mustExit(), () -> {
                    unlock(mutex);
                    when(dropRequested, () -> clear(gilDropRequest));
                    exitThread();
                });
                set(gilDropRequest);
                set(dropRequested);
            });
        });
        lock(switchMutex);
        set(locked);
        when(lastHolder.isNot(self()), () -> {
            set(lastHolder, self());
            clear(sawNoSwitch);
        });
        signal(switchCond);
        unlock(switchMutex);
        when(mustExit(), () -> {
            unlock(mutex);
            dropGil();
            exitThread();
        });
        clear(gilDropRequest);
        unlock(mutex);
    }

    /** {@code tstate_must_exit}. */
    private BoolExpr mustExit() {
        return finalizing.isSomebody().and(finalizing.isNot(self()));
    }

    @Override
    protected void defineRelease() {
        dropGil();
    }

    /** {@code drop_gil}. */
    private void dropGil() {
        set(lastHolder, self());
        free();
        when(gilDropRequest, () -> {
            lock(switchMutex);
            when(lastHolder.is(self()), () -> {
                clear(gilDropRequest);
                await(switchCond, switchMutex);
            });
            unlock(switchMutex);
        });
    }

    private void free() {
        lock(mutex);
        clear(locked);
        signal(cond);
        unlock(mutex);
    }

    /** {@code drop_gil(NULL)}. */
    @Override
    protected void defineThreadExit() {
        release(this::free);
    }

    /** {@code _Py_HandlePending}. */
    @Override
    protected void defineCheckpoint() {
        when(gilDropRequest, () -> {
            release();
            acquire();
        });
    }

    /** {@code Py_FinalizeEx}: {@code _PyInterpreterState_SetFinalizing}. */
    @Override
    protected void defineFinalize() {
        set(finalizing, self());
    }
}
