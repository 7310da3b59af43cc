package org.gilcheck.properties.locks;

import org.gilcheck.model.language.GilPolicy;
import org.gilcheck.model.language.Mutex;

/** A bare mutex, around which a test puts the statements that it is about. */
abstract class TinyGil extends GilPolicy {
    final Mutex gil = mutex("gil");

    @Override
    public String name() {
        return "tiny";
    }

    @Override
    protected void defineAcquire() {
        lock(gil);
    }

    @Override
    protected void defineRelease() {
        unlock(gil);
    }

    /** Statements of a thread that has the GIL. */
    abstract void held();

    @Override
    protected void defineCheckpoint() {
        held();
        release();
        acquire();
    }
}
