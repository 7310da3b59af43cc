package org.gilcheck.model.definition;

import org.gilcheck.model.language.GilPolicy;

/**
 * A GIL of which a test writes only the routines that matter. It lies outside the package of the language, as every
 * policy does: the source line of a step is the innermost one outside that package.
 */
abstract class SmallGil extends GilPolicy {
    @Override
    public String name() {
        return "small";
    }

    @Override
    protected void defineAcquire() {}

    @Override
    protected void defineRelease() {}

    @Override
    protected void defineCheckpoint() {}
}
