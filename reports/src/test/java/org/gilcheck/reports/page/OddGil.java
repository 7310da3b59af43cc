package org.gilcheck.reports.page;

import org.gilcheck.model.language.Flag;
import org.gilcheck.model.language.GilPolicy;
import org.gilcheck.model.language.Mutex;

/** A wrong policy, in which everything is called by names that mean something in HTML, JSON and scripts. */
final class OddGil extends GilPolicy {
    private final String name;
    private final Mutex mutex;
    private final Flag flag;

    OddGil(String name) {
        this.name = name;
        mutex = mutex("mutex " + name);
        flag = flag("flag " + name);
        daemon("daemon " + name, () -> loop(() -> set(flag)));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    protected void defineAcquire() {
        when(flag, () -> clear(flag));
        set(flag);
    }

    @Override
    protected void defineRelease() {
        lock(mutex);
        clear(flag);
        unlock(mutex);
    }

    @Override
    protected void defineCheckpoint() {
        release();
        acquire();
    }
}
