package org.gilcheck.model.language;

import org.jspecify.annotations.Nullable;

/** A counting semaphore. Who gets a unit when one is posted is the operating system's choice unless the policy demands one. */
public final class Semaphore extends Handle<Semaphore> {
    Semaphore(Declaration declaration, @Nullable ThreadExpr owner) {
        super(declaration, owner);
    }

    @Override
    public Semaphore of(ThreadExpr thread) {
        return new Semaphore(declaration(), thread);
    }

    /** Demands this hand-off whatever the operating system's own is. To be said where the lock is declared. */
    public Semaphore handOff(HandOff demanded) {
        declaration().handOff(demanded);
        return this;
    }
}
