package org.gilcheck.model.policies;

import static org.gilcheck.model.language.TimeUnit.MILLISECONDS;

import org.gilcheck.model.language.Condition;
import org.gilcheck.model.language.Duration;
import org.gilcheck.model.language.Flag;
import org.gilcheck.model.language.Mutex;
import org.gilcheck.model.language.ThreadQueue;

/**
 * Ruby 2.6 to 3.2 (2018 to 2022; thread_pthread.c, E. Wong's commit 48b6bd74e2 of August 2018): no timer thread any more,
 * which saves a thread for each process. The waiters form a list; one of them is the timer, preferably the last, since it
 * will wait longest. It waits 100 ms at most, and then marks the thread that has the GVL, which yields.
 *
 * <p>The releaser wakes the head of the list. But who is woken, be it as the head or as the next timer, only looks whether
 * the GVL is free, not whether it is the head, and newcomers do not look at the list at all: the order is nearly first-in
 * first-out, and nobody is promised anything. A blocking call beside a thread that computes takes up to 100 ms, N times that
 * beside N of them.
 *
 * <p>This is the first version, in which each new timer waits 100 ms afresh. The released ones keep the old deadline if the
 * timer was woken before it was over (8c2ae6e3ed), and forget it when a thread finds the GVL free (d2afeb9445); so a call
 * soon after another one waits for what is left.
 */
public final class Ruby26 extends RubyTimeSlices {
    private static final Duration TIME_QUANTUM = duration("time quantum", 100, MILLISECONDS);

    private final Mutex lock = mutex("gvl.lock");
    private final Flag acquired = flag("gvl.acquired");
    private final ThreadQueue waitq = threadQueue("gvl.waitq");
    private final Condition gvlq = condition("cond.gvlq").perThread();
    private final Condition switchCond = condition("gvl.switch_cond");
    private final Condition switchWaitCond = condition("gvl.switch_wait_cond");
    private final Flag needYield = flag("gvl.need_yield");
    private final Flag waitYield = flag("gvl.wait_yield");

    /** Whether {@code gvl.timer} is a thread; nothing else is asked of it. */
    private final Flag timer = flag("gvl.timer");

    /** With a limit of one quantum. */
    public Ruby26() {
        super(100, constant("time limit", 100));
    }

    @Override
    public String name() {
        return "ruby-2.6";
    }

    /** {@code gvl_acquire} and {@code rb_thread_set_current}. */
    @Override
    protected void defineAcquire() {
        lock(lock);
        gvlAcquireCommon();
        unlock(lock);
        setCurrent();
    }

    private void gvlAcquireCommon() {
        when(acquired, () -> {
            enqueue(waitq, self());
            loop(() -> {
                when(timer.not(), this::doGvlTimer).otherwise(() -> await(gvlq, lock));
                when(acquired.not(), this::exitLoop);
            });
            atomically(() -> {
                remove(waitq, self());
                when(needYield, () -> {
                    clear(needYield);
                    signal(switchCond);
                });
            });
        });
        atomically(() -> {
            set(acquired);
            when(timer.not(), this::designateTimerThread);
        });
    }

    private void doGvlTimer() {
        set(timer);
        timedWait(gvlq, lock, TIME_QUANTUM);
        when(acquired, this::timerThreadFunction);
        clear(timer);
    }

    private void designateTimerThread() {
        when(waitq.isEmpty().not(), () -> signal(gvlq.of(waitq.tail())));
    }

    /** {@code gvl_release}. */
    @Override
    protected void defineRelease() {
        lock(lock);
        gvlReleaseCommon();
        unlock(lock);
    }

    private void gvlReleaseCommon() {
        atomically(() -> {
            clear(acquired);
            when(waitq.isEmpty().not(), () -> signal(gvlq.of(waitq.head())));
        });
    }

    @Override
    protected void gvlYield() {
        lock(lock);
        release(this::gvlReleaseCommon);
        acquire(() -> {
            when(waitYield, () -> whileTrue(waitYield, () -> await(switchWaitCond, lock)))
                    .otherwise(this::waitForSwitch);
            gvlAcquireCommon();
            unlock(lock);
            setCurrent();
        });
    }

    private void waitForSwitch() {
        when(waitq.isEmpty().not(), () -> {
                    set(needYield);
                    set(waitYield);
                    whileTrue(needYield, () -> await(switchCond, lock));
                    clear(waitYield);
                })
                .otherwise(() -> {
                    unlock(lock);
                    yieldProcessor();
                    lock(lock);
                });
        broadcast(switchWaitCond);
    }
}
