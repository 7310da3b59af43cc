package org.gilcheck.properties.semantics;

import org.gilcheck.model.language.Mutex;

/** The simplest GIL: a mutex, given away at every checkpoint. */
class BareMutex extends TestGil {
    final Mutex gil = mutex("gil");

    @Override
    protected void defineAcquire() {
        lock(gil);
    }

    @Override
    protected void defineRelease() {
        unlock(gil);
    }
}
