package org.gilcheck.model.policies;

import org.gilcheck.model.language.Semaphore;

/**
 * CPython 2 on Linux: the GIL is a POSIX semaphore (Python/thread_pthread.h of 2.7, {@code USE_SEMAPHORES}). Posting it
 * wakes a waiter, but whoever comes first takes it: the thread that has just posted it is running, the waiter is not.
 */
public final class CPython2Linux extends CPython2 {
    private final Semaphore interpreterLock = semaphore("interpreter_lock", 1, 1);

    @Override
    public String name() {
        return "cpython-2-linux";
    }

    @Override
    protected void defineAcquire() {
        semaphoreWait(interpreterLock);
    }

    @Override
    protected void defineRelease() {
        semaphorePost(interpreterLock);
    }
}
