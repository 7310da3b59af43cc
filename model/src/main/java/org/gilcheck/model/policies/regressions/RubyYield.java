package org.gilcheck.model.policies.regressions;

import org.gilcheck.model.language.Condition;
import org.gilcheck.model.language.Counter;
import org.gilcheck.model.language.Flag;
import org.gilcheck.model.language.GilPolicy;
import org.gilcheck.model.language.Mutex;
import org.gilcheck.model.language.ThreadVar;

/**
 * What M. Kosaki's rewrite of Ruby's GVL of June 2011 and its correction of the next day have in common
 * (thread_pthread.c): a flag behind a mutex and a condition, where only a thread that had to wait reports that it has taken
 * over from a yielder.
 *
 * <p>There are no timer and no time slices. After each tick of work a thread does what a Ruby program means by
 * {@code Thread.pass until}, and the interpreter's own exit by {@code while (!rb_thread_alone()) rb_thread_schedule();}: it
 * yields until another thread has worked, or nobody waits. To free the GVL and to wake the waiter is one step, since the
 * mutex lets nobody look in between.
 */
public abstract class RubyYield extends GilPolicy {
    protected final Mutex lock = mutex("gvl.lock");
    protected final Counter waiting = counter("gvl.waiting", 0, NUMBER_OF_THREADS);
    protected final Condition switchCond = condition("gvl.switch_cond");
    protected final Flag needYield = flag("gvl.need_yield");
    private final Flag acquired = flag("gvl.acquired");
    private final Condition cond = condition("gvl.cond");
    private final ThreadVar lastToWork = thread("last_to_work");

    /** {@code gvl_yield}. */
    protected abstract void gvlYield();

    /** {@code gvl_acquire}. */
    @Override
    protected final void defineAcquire() {
        lock(lock);
        gvlAcquireCommon();
        unlock(lock);
    }

    /** {@code __gvl_acquire}. */
    protected final void gvlAcquireCommon() {
        when(acquired, () -> {
            increment(waiting);
            whileTrue(acquired, () -> await(cond, lock));
            decrement(waiting);
            when(needYield, () -> {
                clear(needYield);
                signal(switchCond);
            });
        });
        set(acquired);
    }

    /** {@code gvl_release}. */
    @Override
    protected final void defineRelease() {
        lock(lock);
        gvlReleaseCommon();
        unlock(lock);
    }

    /** {@code __gvl_release}. */
    protected final void gvlReleaseCommon() {
        atomically(() -> {
            clear(acquired);
            when(waiting.isMoreThan(0), () -> signal(cond));
        });
    }

    @Override
    protected final void defineCheckpoint() {
        set(lastToWork, self());
        whileTrue(lastToWork.is(self()).and(waiting.isMoreThan(0)), this::gvlYield);
    }
}
