package org.gilcheck.model.policies.regressions;

import org.gilcheck.model.language.Condition;
import org.gilcheck.model.language.Flag;

/**
 * Ruby's trunk on 14 June 2011 (thread_pthread.c, commit 82e6d95edc): the cure of {@link RubyYieldLivelock}. A yield frees
 * the GVL before it looks for another one under way, and then waits in a loop until that other one is over; and the yielder
 * waits in a loop until its request has been cleared. Ruby 1.9.3 has it.
 */
public final class RubyYieldLivelockFixed extends RubyYield {
    private final Flag waitYield = flag("gvl.wait_yield");
    private final Condition switchWaitCond = condition("gvl.switch_wait_cond");

    @Override
    public String name() {
        return "regression-ruby-yield-fixed";
    }

    @Override
    protected void gvlYield() {
        lock(lock);
        release(this::gvlReleaseCommon);
        acquire(() -> {
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
            gvlAcquireCommon();
            unlock(lock);
        });
    }
}
