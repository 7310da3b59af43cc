package org.gilcheck.model.policies.broken;

import org.gilcheck.model.language.Condition;
import org.gilcheck.model.language.Flag;
import org.gilcheck.model.language.GilPolicy;
import org.gilcheck.model.language.Mutex;

/**
 * A fast path that looks at the flag before the mutex is locked, and does not look again: between the test and the store
 * another thread does the same. Does not exclude. Only one that tests and stores in a single atomic step may go past the
 * mutex.
 */
public final class DoubleCheckedFlag extends GilPolicy {
    private final Flag locked = flag("locked");
    private final Mutex mutex = mutex("mutex");
    private final Condition released = condition("released");

    @Override
    public String name() {
        return "broken-double-checked";
    }

    @Override
    protected void defineAcquire() {
        when(locked.not(), () -> {
            set(locked);
            leaveRoutine();
        });
        lock(mutex);
        whileTrue(locked, () -> await(released, mutex));
        set(locked);
        unlock(mutex);
    }

    @Override
    protected void defineRelease() {
        lock(mutex);
        clear(locked);
        signal(released);
        unlock(mutex);
    }

    @Override
    protected void defineCheckpoint() {
        release();
        acquire();
    }
}
