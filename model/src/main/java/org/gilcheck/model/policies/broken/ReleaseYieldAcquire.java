package org.gilcheck.model.policies.broken;

import org.gilcheck.model.language.GilPolicy;
import org.gilcheck.model.language.Mutex;

/**
 * "Just release it, yield, and take it again": {@code sched_yield} promises nothing about who gets the lock (D. Beazley,
 * RuPy 2011, slides 46 and 47). Excludes, but need not switch: the thread comes back from its yield before the waiter that
 * its release has woken gets a core. Ruby 1.9.2 does no more.
 */
public final class ReleaseYieldAcquire extends GilPolicy {
    private final Mutex gil = mutex("gil");

    @Override
    public String name() {
        return "broken-release-yield-acquire";
    }

    @Override
    protected void defineAcquire() {
        lock(gil);
    }

    @Override
    protected void defineRelease() {
        unlock(gil);
    }

    @Override
    protected void defineCheckpoint() {
        release();
        yieldProcessor();
        acquire();
    }
}
