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
 * CPython 3.13 and later, in builds with a GIL (Python/ceval_gil.c): the lock of 3.12, but a waiter no longer sets one flag
 * of the interpreter. It sets a bit in the state of the thread that had the lock last, {@code eval_breaker}, which is all
 * that the evaluation loop has to look at.
 *
 * <p>So a request belongs to a thread, not to a tenure of the lock: a holder that gives the lock up by itself, to make a
 * system call, still finds the bit when it has freed the lock, and waits for the switch. Whoever takes the lock clears its
 * own bit. Threads that meet a finalized interpreter hang for ever since 3.14 instead of ending (issue 87135), which to all
 * other threads is the same.
 */
public final class CPython313 extends GilPolicy {
    /** {@code sys.setswitchinterval}. */
    private static final Duration INTERVAL = duration("switch interval", 5, MILLISECONDS);

    private final Flag locked = flag("locked");
    /** {@code _PY_GIL_DROP_REQUEST_BIT} of the thread's {@code eval_breaker}. */
    private final Flag dropRequestBit = flag("gil_drop_request_bit").perThread();

    private final ThreadVar lastHolder = thread("last_holder");
    private final Mutex mutex = mutex("mutex");
    private final Condition cond = condition("cond");
    private final Mutex switchMutex = mutex("switch_mutex");
    private final Condition switchCond = condition("switch_cond");
    private final ThreadVar finalizing = thread("finalizing");
    private final ThreadVar holder = thread("holder_tstate").perThread();
    private final Flag dropRequested = flag("drop_requested").perThread();

    /** Those for whom {@code switch_number == saved_switchnum}; only that is ever asked of the number of switches. */
    private final ThreadSet sawNoSwitch = threadSet("saw_no_switch");

    @Override
    public String name() {
        return "cpython-3.13";
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
                set(holder, lastHolder);
                when(mustExit(), () -> {
                    unlock(mutex);
                    when(dropRequested, () -> clear(dropRequestBit.of(holder)));
                    exitThread();
                });
                set(dropRequestBit.of(holder));
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
            free();
            exitThread();
        });
        clear(dropRequestBit);
        unlock(mutex);
    }

    /** {@code _PyThreadState_MustExit}. */
    private BoolExpr mustExit() {
        return finalizing.isSomebody().and(finalizing.isNot(self()));
    }

    /** {@code drop_gil}. */
    @Override
    protected void defineRelease() {
        set(lastHolder, self());
        free();
        when(dropRequestBit, () -> {
            lock(switchMutex);
            when(lastHolder.is(self()), () -> {
                clear(dropRequestBit);
                await(switchCond, switchMutex);
            });
            unlock(switchMutex);
        });
    }

    /** {@code drop_gil_impl}. */
    private void free() {
        lock(mutex);
        clear(locked);
        signal(cond);
        unlock(mutex);
    }

    /** {@code drop_gil} with {@code final_release}. */
    @Override
    protected void defineThreadExit() {
        release(this::free);
    }

    /** {@code _Py_HandlePending}. */
    @Override
    protected void defineCheckpoint() {
        when(dropRequestBit, () -> {
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
