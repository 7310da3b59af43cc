package org.gilcheck.model.policies;

import org.gilcheck.model.language.Counter;
import org.gilcheck.model.language.Event;

/**
 * CPython 2 on Windows: a "non-recursive mutex" (Python/thread_nt.h of 2.7). The releaser counts itself out and, if
 * anybody is counted in, sets an auto-reset event without ever freeing the lock: a strict hand-off. So every 100 ticks
 * really switch threads, which D. Beazley measured as 63.0 s instead of 6.9 s (RuPy 2011).
 */
public final class CPython2Windows extends CPython2 {
    private final Counter owned = counter("owned", -1, NUMBER_OF_THREADS, -1);
    private final Counter before = counter("before", -1, NUMBER_OF_THREADS, -1).perThread();
    private final Event event = autoResetEvent("hevent");

    @Override
    public String name() {
        return "cpython-2-windows";
    }

    @Override
    protected void defineAcquire() {
        fetchAndAdd(owned, 1, before); // InterlockedIncrement(&mutex->owned)
        when(before.isNot(-1), () -> eventWait(event));
    }

    @Override
    protected void defineRelease() {
        fetchAndAdd(owned, -1, before); // InterlockedDecrement(&mutex->owned)
        when(before.isAtLeast(1), () -> eventSet(event));
    }
}
