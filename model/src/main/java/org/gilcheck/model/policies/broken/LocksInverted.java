package org.gilcheck.model.policies.broken;

import org.gilcheck.model.language.Condition;
import org.gilcheck.model.language.Flag;
import org.gilcheck.model.language.GilPolicy;
import org.gilcheck.model.language.Mutex;

/**
 * Acquire locks the state and then the statistics, to count the request; release locks the statistics and then the
 * state. Two threads that do one each wait for each other: a deadlock, which tests may miss for years. One order for both
 * routines would cure it.
 */
public final class LocksInverted extends GilPolicy {
    private final Flag locked = flag("locked");
    private final Mutex state = mutex("state");
    private final Mutex statistics = mutex("statistics");
    private final Condition released = condition("released");

    @Override
    public String name() {
        return "broken-locks-inverted";
    }

    @Override
    protected void defineAcquire() {
        lock(state);
        lock(statistics);
        unlock(statistics);
        whileTrue(locked, () -> await(released, state));
        set(locked);
        unlock(state);
    }

    @Override
    protected void defineRelease() {
        lock(statistics);
        lock(state);
        clear(locked);
        signal(released);
        unlock(state);
        unlock(statistics);
    }

    @Override
    protected void defineCheckpoint() {
        release();
        acquire();
    }
}
