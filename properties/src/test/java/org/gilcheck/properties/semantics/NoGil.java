package org.gilcheck.properties.semantics;

/** Excludes nobody and takes no time. */
class NoGil extends TestGil {
    @Override
    protected void defineAcquire() {}

    @Override
    protected void defineRelease() {}

    @Override
    protected void defineCheckpoint() {}
}
