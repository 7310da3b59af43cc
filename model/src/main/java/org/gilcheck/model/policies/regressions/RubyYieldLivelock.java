package org.gilcheck.model.policies.regressions;

/**
 * Ruby's trunk on 13 June 2011 (thread_pthread.c, commit bcfc22b10e), broken: {@code gvl_yield} returns at once, still
 * holding the GVL, when another yield is under way.
 *
 * <p>One thread has the GVL, and one waits for it. The first yields: it sets {@code need_yield}, frees the GVL, wakes the
 * waiter, and waits until that one has taken over. But a third thread, which has just begun or come back from a blocking
 * call, finds the GVL free and takes it without having waited, so that {@code need_yield} stays set. The waiter finds
 * the GVL taken and sleeps again. Now the third thread yields: it sees {@code need_yield} and returns at once, again and
 * again. If it yields in order to let one of the others do something, as a program with {@code Thread.pass until} does, and
 * the interpreter itself when at exit it yields until it is alone, nobody does anything useful ever again. It showed on
 * machines with one or two processors. Commit 82e6d95edc of the next day, "fix live lock issue on 1-2 cpus system", is
 * {@link RubyYieldLivelockFixed}.
 */
public final class RubyYieldLivelock extends RubyYield {
    @Override
    public String name() {
        return "regression-ruby-yield-broken";
    }

    @Override
    protected void gvlYield() {
        lock(lock);
        when(needYield, () -> unlock(lock)).otherwise(() -> {
            when(waiting.isMoreThan(0), () -> set(needYield));
            release(this::gvlReleaseCommon);
            acquire(() -> {
                when(needYield, () -> await(switchCond, lock)).otherwise(() -> {
                    unlock(lock);
                    yieldProcessor();
                    lock(lock);
                });
                gvlAcquireCommon();
                unlock(lock);
            });
        });
    }
}
