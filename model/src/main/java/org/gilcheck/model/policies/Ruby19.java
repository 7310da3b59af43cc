package org.gilcheck.model.policies;

import static org.gilcheck.model.language.TimeUnit.MILLISECONDS;

import org.gilcheck.model.language.Counter;
import org.gilcheck.model.language.Duration;
import org.gilcheck.model.language.Flag;
import org.gilcheck.model.language.GilPolicy;
import org.gilcheck.model.language.ThreadVar;

/**
 * What Ruby 1.9.0 to 1.9.2 and the trunk until June 2011 do about time slices (thread.c): every 10 ms a timer thread marks
 * the thread that runs, which then lets go of the GVL, yields its core and takes the GVL again. Priorities, from -3 to 3,
 * are emulated: a positive one skips as many marks, a negative one repeats the yield as many times.
 *
 * <p>The lock itself is {@link Ruby192}'s or {@link RubyFifo}'s.
 */
public abstract class Ruby19 extends GilPolicy {
    /** The timer thread's period. */
    private static final Duration PERIOD = duration("timer period", 10, MILLISECONDS);

    private final ThreadVar runningThread = thread("running_thread");
    private final Flag interrupt = flag("timer_interrupt").perThread();
    private final Counter slice = counter("slice", -3, 3).perThread();

    /** Declares the timer thread. */
    protected Ruby19() {
        daemon(
                "timer",
                () -> loop(() -> {
                    sleep(PERIOD);
                    when(runningThread.isSomebody(), () -> set(interrupt.of(runningThread)));
                }));
    }

    /** {@code gvl_acquire}. */
    protected abstract void gvlAcquire();

    /** {@code Thread#priority=} sets the slice, too. */
    @Override
    protected final void defineThreadStart() {
        set(slice, self().priority());
        acquire();
    }

    /** With {@code rb_thread_set_current}. */
    @Override
    protected final void defineAcquire() {
        gvlAcquire();
        set(runningThread, self());
    }

    /** {@code rb_threadptr_execute_interrupts_rec}. */
    @Override
    protected final void defineCheckpoint() {
        when(interrupt, () -> {
            clear(interrupt);
            when(slice.isMoreThan(0), () -> decrement(slice)).otherwise(() -> {
                schedule();
                whileTrue(slice.isLessThan(0), () -> {
                    increment(slice);
                    schedule();
                });
                set(slice, self().priority());
            });
        });
    }

    /** {@code rb_thread_schedule_rec}. */
    private void schedule() {
        release();
        yieldProcessor();
        acquire();
    }
}
