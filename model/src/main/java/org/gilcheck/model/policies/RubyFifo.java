package org.gilcheck.model.policies;

import org.gilcheck.model.language.Condition;
import org.gilcheck.model.language.Flag;
import org.gilcheck.model.language.Mutex;
import org.gilcheck.model.language.ThreadQueue;

/**
 * Ruby's trunk from November 2010 to June 2011, never released (thread_pthread.c, commit 450463d5fb by K. Sasada): the GVL
 * as an explicit list of waiters, each with a condition of its own. The releaser wakes the head, and nobody takes the GVL
 * but the head of the list, so that the order is strictly first-in first-out even on a mutex that is not fair.
 *
 * <p>It was written against Bug #2359: on several cores one thread acquired the bare mutex of {@link Ruby192} again and
 * again. The commit says why the list has no priorities: they bring priority inversion. Every 10 ms now really switch
 * threads, and a waiter sits out a whole period of each thread before it; so {@link Ruby193} replaced it before a release,
 * with a quantum ten times as long and without the list.
 */
public final class RubyFifo extends Ruby19 {
    private final Mutex lock = mutex("gvl.lock");
    private final Flag acquired = flag("gvl.acquired");
    private final ThreadQueue waitingThreads = threadQueue("gvl.waiting_threads");
    private final Condition gvlCond = condition("gvl_cond").perThread();

    @Override
    public String name() {
        return "ruby-fifo";
    }

    @Override
    protected void gvlAcquire() {
        lock(lock);
        when(waitingThreads.isEmpty().not().or(acquired), () -> {
            enqueue(waitingThreads, self());
            whileTrue(acquired.or(waitingThreads.head().isNot(self())), () -> await(gvlCond, lock));
            dequeue(waitingThreads);
        });
        set(acquired);
        unlock(lock);
    }

    /** {@code gvl_release}. */
    @Override
    protected void defineRelease() {
        lock(lock);
        when(waitingThreads.isEmpty().not(), () -> signal(gvlCond.of(waitingThreads.head())));
        clear(acquired);
        unlock(lock);
    }
}
