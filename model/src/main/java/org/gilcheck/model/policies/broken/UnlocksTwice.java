package org.gilcheck.model.policies.broken;

import org.gilcheck.model.language.Flag;
import org.gilcheck.model.language.GilPolicy;
import org.gilcheck.model.language.Mutex;

/**
 * After a yield the thread believes that it still has the mutex and does not lock it again; its next release unlocks a
 * mutex that is free, or another thread's. POSIX leaves undefined what a normal mutex does then; where it frees the other
 * thread's, two have the GIL.
 */
public final class UnlocksTwice extends GilPolicy {
    private final Mutex gil = mutex("gil");
    private final Flag yielded = flag("yielded").perThread();

    @Override
    public String name() {
        return "broken-unlocks-twice";
    }

    @Override
    protected void defineAcquire() {
        when(yielded.not(), () -> lock(gil));
    }

    @Override
    protected void defineRelease() {
        unlock(gil);
    }

    @Override
    protected void defineCheckpoint() {
        set(yielded);
        release();
        acquire();
        clear(yielded);
    }
}
