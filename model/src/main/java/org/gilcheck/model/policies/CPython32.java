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
 * CPython 3.2 to 3.11, the "new GIL" of A. Pitrou (November 2009; Python/ceval_gil.h): a waiter whose patience runs out
 * without any switch asks the holder to let go, and the holder, having let go, waits until somebody else has taken it.
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
        lock(mutex);
        clear(locked);
        signal(cond);
        unlock(mutex);
        when(dropRequest, () -> {
            lock(switchMutex);
            when(lastHolder.is(self()), () -> {
                clear(dropRequest);
                await(switchCond, switchMutex);
            });
            unlock(switchMutex);
        });
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
