package org.gilcheck.model.language;

import org.jspecify.annotations.Nullable;

/** A lock with an owner. Who gets it when it is freed is the operating system's choice unless the policy demands one. */
public final class Mutex extends Handle<Mutex> {
    Mutex(Declaration declaration, @Nullable ThreadExpr owner) {
        super(declaration, owner);
    }

    @Override
    public Mutex of(ThreadExpr thread) {
        return new Mutex(declaration(), thread);
    }

    /** Demands this hand-off whatever the operating system's own is. To be said where the lock is declared. */
    public Mutex handOff(HandOff demanded) {
        declaration().handOff(demanded);
        return this;
    }
}
