package org.gilcheck.model.policies;

import org.gilcheck.model.language.Event;

/**
 * Ruby 2.0 to 2.5 (2013 to 2017; thread_pthread.c): {@link Ruby193} with a limit of one quantum, 100 ms, instead of 250 ms
 * (fea7a74ee3: "there is no meaning to use different values"), with yields that do not hold each other up while nobody
 * waits (Bug #5130), and with a second pipe to the timer thread, of low priority, that it looks at only when it sleeps for
 * ever, so that a new waiter does not disturb its period (bcf1293681, Bug #7999).
 *
 * <p>A thread that returns from a blocking call beside one that computes waits until the timer thread's next tick: not at
 * all if that sleeps, else up to 100 ms. So the first call of a message is often free, and each of the others, which come
 * soon after, takes 100 ms. Newcomers still may take the GVL before those that wait.
 */
public final class Ruby20 extends RubyGvl {
    private final Event pipeLow = autoResetEvent("timer_thread_pipe.low");

    /** With a limit of one quantum. */
    public Ruby20() {
        super(constant("time limit", 100));
    }

    @Override
    public String name() {
        return "ruby-2.0";
    }

    @Override
    protected void wakeUpTimerThread() {
        eventSet(pipeLow);
    }

    @Override
    protected void timerThreadSleep() {
        when(waiting.isMoreThan(0), () -> sleep(TIME_QUANTUM)).otherwise(() -> eventWait(pipeLow));
    }

    @Override
    protected void waitForSwitch() {
        when(waitYield, () -> whileTrue(waitYield, () -> await(switchWaitCond, lock)))
                .otherwise(() -> {
                    when(waiting.isMoreThan(0), () -> {
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
                });
    }
}
