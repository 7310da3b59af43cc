package org.gilcheck.model.language;

import org.jspecify.annotations.Nullable;

/** A counting semaphore. Who gets a unit when one is posted is the operating system's choice unless the policy demands one. */
public final class Semaphore implements Place {
    private final Declaration declaration;
    private final @Nullable ThreadExpr owner;

    Semaphore(Declaration declaration, @Nullable ThreadExpr owner) {
        this.declaration = declaration;
        this.owner = owner;
    }

    /** Gives every thread its own. To be said where the variable is declared. */
    public Semaphore perThread() {
        declaration.scope(Scope.THREAD);
        return this;
    }

    /** One for all interpreters of the process. To be said where the variable is declared. */
    public Semaphore perProcess() {
        declaration.scope(Scope.PROCESS);
        return this;
    }

    /** The copy that belongs to {@code thread}; the variable must be per thread. */
    public Semaphore of(ThreadExpr thread) {
        return new Semaphore(declaration, thread);
    }

    /** Demands this hand-off whatever the operating system's own is. To be said where the lock is declared. */
    public Semaphore handOff(HandOff demanded) {
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
