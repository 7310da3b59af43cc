package org.gilcheck.model.policies;

import static org.gilcheck.model.language.TimeUnit.MILLISECONDS;

import org.gilcheck.model.language.Duration;
import org.gilcheck.model.language.Flag;
import org.gilcheck.model.language.GilPolicy;
import org.gilcheck.model.language.Mutex;
import org.gilcheck.model.language.ThreadVar;

/**
 * Ruby 1.9.0 to 1.9.2 (YARV, December 2007 to 2010; thread.c): the GVL is a bare mutex. Every 10 ms a timer thread marks
 * the thread that runs, which then unlocks, yields its core and locks again. Whether that switches threads is left to
 * the mutex: a barging one (Linux) mostly does not, a fair one (Mac OS X of 2011) does.
 */
public final class Ruby192 extends GilPolicy {
    /** The timer thread's period. */
    private static final Duration PERIOD = duration("timer period", 10, MILLISECONDS);

    private final Mutex gvl = mutex("global_vm_lock");
    private final ThreadVar runningThread = thread("running_thread");
    private final Flag interrupt = flag("timer_interrupt").perThread();

    /** Declares the timer thread. */
    public Ruby192() {
        daemon(
                "timer",
                () -> loop(() -> {
                    sleep(PERIOD);
                    when(runningThread.isSomebody(), () -> set(interrupt.of(runningThread)));
                }));
    }

    @Override
    public String name() {
        return "ruby-1.9.2";
    }

    @Override
    protected void defineAcquire() {
        lock(gvl);
        set(runningThread, self());
    }

    @Override
    protected void defineRelease() {
        unlock(gvl);
    }

    /** {@code rb_thread_execute_interrupts} and {@code rb_thread_schedule}. */
    @Override
    protected void defineCheckpoint() {
        when(interrupt, () -> {
            clear(interrupt);
            release();
            yieldProcessor();
            acquire();
        });
    }
}
