package org.gilcheck.model.policies;

import static org.gilcheck.model.language.TimeUnit.MILLISECONDS;

import org.gilcheck.model.language.Condition;
import org.gilcheck.model.language.Counter;
import org.gilcheck.model.language.Duration;
import org.gilcheck.model.language.Flag;
import org.gilcheck.model.language.GilPolicy;
import org.gilcheck.model.language.Mutex;

/**
 * The master lock of OCaml 3.12 to 4.14 (2010 to 2022; otherlibs/systhreads/st_posix.h and st_stubs.c): a flag behind a
 * mutex and a condition, and a count of those that wait. Before 2004 it had been a bare mutex; the count is there so that
 * a thread need not give way when nobody wants to run.
 *
 * <p>The lock knows no quantum. A tick thread sleeps for 50 ms at a time and then records a signal, SIGVTALRM, as if the
 * operating system had delivered it. It records it for nobody in particular: whichever thread next looks for signals
 * clears it and runs its handler, and the handler is {@code Thread.yield}. Threads look for signals before and after every
 * blocking section, in byte code at every jump backwards and call, in native code only when they allocate (a loop that
 * does not was never pre-empted until 4.14 added polls of its own, #10039).
 *
 * <p>A thread that has let go in order to block looks once more; if a signal has come meanwhile, it takes the lock again to run
 * the handler, and starts over. So the tick disturbs threads for which it is not meant: gilcheck finds runs on which a
 * thread with a message to answer queues for the lock at every tick only to let it go again, and never gets to its call.
 *
 * <p>Three things of the original are left out. The array of pending signals and the flag that says that there are any are
 * one flag here, for there is no other signal. A tick that comes while the handler runs, which has its signal blocked, waits
 * for the next look. And a thread that begins looks for signals at its first poll; in the original it does so at once, as
 * behind every blocking section, where since 4.12 it leaves that to the next poll, too.
 *
 * <p>The versions differ in what a yield does: {@link OCaml312} and {@link OCaml409}.
 */
public abstract class OCamlMasterLock extends GilPolicy {
    /** {@code Thread_timeout}. */
    private static final Duration THREAD_TIMEOUT = duration("Thread_timeout", 50, MILLISECONDS);

    final Mutex lock = mutex("lock");
    final Flag busy = flag("busy");
    final Counter waiters = counter("waiters", 0, NUMBER_OF_THREADS);
    final Condition isFree = condition("is_free");
    private final Flag signalsArePending = flag("caml_signals_are_pending");

    /** Declares the tick thread, {@code caml_thread_tick}. */
    OCamlMasterLock() {
        daemon(
                "tick",
                () -> loop(() -> {
                    sleep(THREAD_TIMEOUT);
                    set(signalsArePending); // caml_record_signal(SIGPREEMPTION)
                }));
    }

    /** {@code caml_thread_yield}. */
    abstract void threadYield();

    /** {@code st_masterlock_acquire}. */
    @Override
    protected final void defineAcquire() {
        lock(lock);
        whileTrue(busy, () -> {
            increment(waiters);
            await(isFree, lock);
            decrement(waiters);
        });
        set(busy);
        unlock(lock);
    }

    /** {@code st_masterlock_release}. */
    @Override
    protected final void defineRelease() {
        lock(lock);
        clear(busy);
        unlock(lock);
        signal(isFree);
    }

    /** {@code caml_process_pending_signals}. */
    @Override
    protected final void defineCheckpoint() {
        when(signalsArePending, () -> {
            clear(signalsArePending);
            threadYield();
        });
    }

    /** {@code caml_enter_blocking_section}. */
    @Override
    protected final void defineEnterBlocking() {
        loop(() -> {
            checkpoint();
            release();
            when(signalsArePending.not(), this::exitLoop);
            acquire();
        });
    }

    /** {@code caml_leave_blocking_section}. */
    @Override
    protected final void defineLeaveBlocking() {
        acquire();
        checkpoint();
    }
}
