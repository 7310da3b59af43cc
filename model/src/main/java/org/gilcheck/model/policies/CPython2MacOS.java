package org.gilcheck.model.policies;

import org.gilcheck.model.language.Condition;
import org.gilcheck.model.language.Flag;
import org.gilcheck.model.language.Mutex;

/**
 * CPython 2 on macOS, which has no usable POSIX semaphores: a flag behind a mutex and a condition (Python/thread_pthread.h
 * of 2.7, {@code PyThread_acquire_lock} without {@code USE_SEMAPHORES}). A fair mutex does not help: the waiter sleeps on
 * the condition, and the flag is free for whoever locks the mutex first.
 */
public final class CPython2MacOS extends CPython2 {
    private final Flag locked = flag("locked");
    private final Mutex mut = mutex("mut");
    private final Condition lockReleased = condition("lock_released");

    @Override
    public String name() {
        return "cpython-2-macos";
    }

    @Override
    protected void defineAcquire() {
        lock(mut);
        whileTrue(locked, () -> await(lockReleased, mut));
        set(locked);
        unlock(mut);
    }

    @Override
    protected void defineRelease() {
        lock(mut);
        clear(locked);
        unlock(mut);
        signal(lockReleased);
    }
}
