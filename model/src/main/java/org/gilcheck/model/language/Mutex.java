package org.gilcheck.model.language;

import org.jspecify.annotations.Nullable;

/** A lock with an owner. Who gets it when it is freed is the operating system's choice unless the policy demands one. */
public final class Mutex implements Place {
    private final Declaration declaration;
    private final @Nullable ThreadExpr owner;

    Mutex(Declaration declaration, @Nullable ThreadExpr owner) {
        this.declaration = declaration;
        this.owner = owner;
    }

    /** Gives every thread its own. To be said where the variable is declared. */
    public Mutex perThread() {
        declaration.scope(Scope.THREAD);
        return this;
    }

    /** One for all interpreters of the process. To be said where the variable is declared. */
    public Mutex perProcess() {
        declaration.scope(Scope.PROCESS);
        return this;
    }

    /** The copy that belongs to {@code thread}; the variable must be per thread. */
    public Mutex of(ThreadExpr thread) {
        return new Mutex(declaration, thread);
    }

    /** Demands this hand-off whatever the operating system's own is. To be said where the lock is declared. */
    public Mutex handOff(HandOff demanded) {
        declaration.handOff(demanded);
        return this;
    }

    @Override
    public Declaration declaration() {
        return declaration;
    }

    @Override
    public @Nullable ThreadExpr owner() {
        return owner;
    }

    @Override
    public String toString() {
        return text();
    }
}
