package org.gilcheck.properties.reference;

import org.gilcheck.model.language.BoolExpr;
import org.gilcheck.model.language.Flag;
import org.gilcheck.model.language.GilPolicy;

/** A GIL that does not exclude, but for what a subclass says. */
abstract class OpenGil extends GilPolicy {
    final Flag inside = flag("inside").perThread();

    @Override
    public final String name() {
        return "open";
    }

    @Override
    protected void defineAcquire() {
        set(inside);
    }

    @Override
    protected void defineRelease() {
        clear(inside);
    }

    @Override
    protected void defineCheckpoint() {
        yieldProcessor();
    }

    /** For threads that do different things. */
    final BoolExpr isOfPriority(int priority) {
        return self().priority().is(priority);
    }
}
