package org.gilcheck.model.policies;

import org.gilcheck.model.language.Event;

/**
 * Ruby 1.9.3 (October 2011; thread_pthread.c and thread.c of patch level 0), the first release with M. Kosaki's GVL, whose
 * yield of 82e6d95edc no longer could live-lock. A thread yields when it has run for 250 ms: the quantum was put up from
 * 10 ms to 100 ms, since 10 ms was too short for Linux, and the time is counted in whole quanta.
 *
 * <p>To save power the timer thread sleeps for ever while nobody waits (d1d5d5e798). The first waiter wakes it by a byte
 * in a pipe, upon which it ticks at once, and again every 100 ms. So the first of the three quanta that make 250 ms mostly
 * takes no time, and a blocking call beside a thread that computes takes 200 ms. But {@code running_thread} is set after the
 * GVL is taken: the early tick may mark the thread that had the GVL before, even the waiter itself, and then it takes
 * 300 ms. A yielder marked so must yield again as soon as it has the GVL, which was found to starve threads in 2012 (r35480)
 * and 2013 (Bug #7999); {@link Ruby20} has the cure.
 */
public final class Ruby193 extends RubyGvl {
    private final Event pipe = autoResetEvent("timer_thread_pipe");

    /** With a limit that is no multiple of the quantum. */
    public Ruby193() {
        super(constant("time limit", 250));
    }

    @Override
    public String name() {
        return "ruby-1.9.3";
    }

    @Override
    protected void wakeUpTimerThread() {
        eventSet(pipe);
    }

    @Override
    protected void timerThreadSleep() {
        when(waiting.isMoreThan(0), () -> eventTimedWait(pipe, TIME_QUANTUM)).otherwise(() -> eventWait(pipe));
    }

    /** Holds up all other yielders, even while nobody waits (Bug #5130). */
    @Override
    protected void waitForSwitch() {
        when(waitYield, () -> whileTrue(waitYield, () -> await(switchWaitCond, lock)))
                .otherwise(() -> {
                    set(waitYield);
                    when(waiting.isMoreThan(0), () -> set(needYield));
                    when(needYield, () -> whileTrue(needYield, () -> await(switchCond, lock)))
                            .otherwise(() -> {
                                unlock(lock);
                                yieldProcessor();
                                lock(lock);
                            });
                    clear(waitYield);
                    broadcast(switchWaitCond);
                });
    }
}
