package org.gilcheck.model.policies;

import static org.gilcheck.model.language.TimeUnit.MILLISECONDS;

import org.gilcheck.model.language.Condition;
import org.gilcheck.model.language.Constant;
import org.gilcheck.model.language.Counter;
import org.gilcheck.model.language.Duration;
import org.gilcheck.model.language.Flag;
import org.gilcheck.model.language.Mutex;

/**
 * The GVL of M. Kosaki's rewrite of June 2011 (thread_pthread.c, commit bcfc22b10e): a flag behind a mutex and a condition,
 * open to whoever comes first, and a yield of its own that waits until somebody else has taken the GVL. A timer thread
 * marks the thread that runs; that one yields when its time, counted in whole quanta, has reached a limit, which doubles
 * or halves with each step of priority from -3 to 3.
 *
 * <p>Between two steps of one critical section that nobody looks at, the model makes no difference: they are one step.
 *
 * <p>The parts in which versions differ are {@link Ruby193}'s and {@link Ruby20}'s.
 */
public abstract class RubyGvl extends RubyTimeSlices {
    /** "10ms is too small for user level thread scheduling on recent Linux (tested on 2.6.35)". */
    protected static final Duration TIME_QUANTUM = duration("time quantum", 100, MILLISECONDS);

    protected final Mutex lock = mutex("gvl.lock");
    protected final Counter waiting = counter("gvl.waiting", 0, NUMBER_OF_THREADS);
    protected final Condition switchCond = condition("gvl.switch_cond");
    protected final Condition switchWaitCond = condition("gvl.switch_wait_cond");
    protected final Flag needYield = flag("gvl.need_yield");
    protected final Flag waitYield = flag("gvl.wait_yield");
    private final Flag acquired = flag("gvl.acquired");
    private final Condition cond = condition("gvl.cond");

    /**
     * Declares the timer thread.
     *
     * @param limit how many milliseconds a thread of priority 0 runs while others wait
     */
    protected RubyGvl(Constant limit) {
        super(100, limit);
        daemon(
                "timer",
                () -> loop(() -> {
                    timerThreadFunction();
                    timerThreadSleep();
                }));
    }

    /** Tells the timer thread that somebody waits; by {@code gvl_acquire_common} of the first waiter. */
    protected abstract void wakeUpTimerThread();

    /** Between two ticks; for ever if nobody waits. */
    protected abstract void timerThreadSleep();

    /** The part of {@code gvl_yield} between release and acquire, with the lock held. */
    protected abstract void waitForSwitch();

    /** {@code gvl_acquire} and {@code rb_thread_set_current}. */
    @Override
    protected final void defineAcquire() {
        lock(lock);
        gvlAcquireCommon();
        unlock(lock);
        setCurrent();
    }

    private void gvlAcquireCommon() {
        when(acquired, () -> {
            atomically(() -> {
                increment(waiting);
                when(waiting.is(1), this::wakeUpTimerThread);
            });
            whileTrue(acquired, () -> await(cond, lock));
            atomically(() -> {
                decrement(waiting);
                when(needYield, () -> {
                    clear(needYield);
                    signal(switchCond);
                });
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

    private void gvlReleaseCommon() {
        atomically(() -> {
            clear(acquired);
            when(waiting.isMoreThan(0), () -> signal(cond));
        });
    }

    @Override
    protected final void gvlYield() {
        lock(lock);
        release(this::gvlReleaseCommon);
        acquire(() -> {
            waitForSwitch();
            gvlAcquireCommon();
            unlock(lock);
            setCurrent();
        });
    }
}
