package org.gilcheck.model.policies;

import static org.gilcheck.model.language.TimeUnit.MILLISECONDS;

import org.gilcheck.model.language.Condition;
import org.gilcheck.model.language.Duration;
import org.gilcheck.model.language.Flag;
import org.gilcheck.model.language.GilPolicy;
import org.gilcheck.model.language.Mutex;
import org.gilcheck.model.language.ThreadSet;
import org.gilcheck.model.language.ThreadVar;

/**
 * CPython 3.2 to 3.11, the "new GIL" of A. Pitrou (Python/ceval_gil.h, merged in November 2009): a waiter whose patience
 * runs out without any switch asks the holder to let go, and the holder, having let go, waits until somebody else has taken
 * it.
 *
 * <p>It was written against the GIL battle of CPython 2: nothing happens every 100 ticks any more, and a thread that lets go
 * because it was asked cannot take the lock back before the waiter runs. It cured what two computing threads did to each
 * other, and made messages slower: every blocking call gives the lock up, and a thread that comes back from one waits for a
 * full switch interval if another computes. 1000 messages of four calls took 20.1 s, where CPython 2.7 had taken 12.3 s (D.
 * Beazley, RuPy 2011, slides 22 and 69; issue 7946 of CPython).
 */
public final class CPython32 extends GilPolicy {
    /** {@code sys.setswitchinterval}. */
    private static final Duration INTERVAL = duration("switch interval", 5, MILLISECONDS);

    private final Flag locked = flag("gil_locked");
    private final Flag dropRequest = flag("gil_drop_request");
    private final ThreadVar lastHolder = thread("gil_last_holder");
    private final Mutex mutex = mutex("gil_mutex");
    private final Condition cond = condition("gil_cond");
    private final Mutex switchMutex = mutex("switch_mutex");
    private final Condition switchCond = condition("switch_cond");

    /**
     * Those for whom {@code gil_switch_number == saved_switchnum}. The original counts switches without bound and compares
     * with the number that it saved; only equality matters, and this set is exactly that.
     */
    private final ThreadSet sawNoSwitch = threadSet("saw_no_switch");

    @Override
    public String name() {
        return "cpython-3.2";
    }

    /** {@code take_gil}. */
    @Override
    protected void defineAcquire() {
        lock(mutex);
        whileTrue(locked, () -> {
            add(sawNoSwitch, self());
            timedWait(cond, mutex, INTERVAL);
            when(timedOut().and(locked).and(sawNoSwitch.contains(self())), () -> set(dropRequest));
        });
        lock(switchMutex);
        set(locked);
        when(lastHolder.isNot(self()), () -> {
            set(lastHolder, self());
            clear(sawNoSwitch);
        });
        signal(switchCond);
        unlock(switchMutex);
        clear(dropRequest);
        unlock(mutex);
    }

    /** {@code drop_gil}. */
    @Override
    protected void defineRelease() {
        set(lastHolder, self());
        free();
        when(dropRequest, () -> {
            lock(switchMutex);
            when(lastHolder.is(self()), () -> {
                clear(dropRequest);
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

    /** {@code drop_gil(NULL)}: a thread that ends does not wait for a switch. */
    @Override
    protected void defineThreadExit() {
        release(this::free);
    }

    /** The evaluation loop's test of {@code eval_breaker}. */
    @Override
    protected void defineCheckpoint() {
        when(dropRequest, () -> {
            release();
            acquire();
        });
    }
}
