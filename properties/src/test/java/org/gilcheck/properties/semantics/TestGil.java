package org.gilcheck.properties.semantics;

import org.gilcheck.model.language.GilPolicy;

/** A GIL of which a test writes the lock; it is given away at every checkpoint. */
abstract class TestGil extends GilPolicy {
    @Override
    public String name() {
        return "test";
    }

    @Override
    protected void defineCheckpoint() {
        release();
        acquire();
    }
}
