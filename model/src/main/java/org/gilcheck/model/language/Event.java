package org.gilcheck.model.language;

import org.jspecify.annotations.Nullable;

/** A kernel event as Windows has it: setting it releases one sleeper (auto-reset) or all of them (manual-reset). */
public final class Event implements Place {
    private final Declaration declaration;
    private final @Nullable ThreadExpr owner;

    Event(Declaration declaration, @Nullable ThreadExpr owner) {
        this.declaration = declaration;
        this.owner = owner;
    }

    /** Gives every thread its own. To be said where the variable is declared. */
    public Event perThread() {
        declaration.scope(Scope.THREAD);
        return this;
    }

    /** One for all interpreters of the process. To be said where the variable is declared. */
    public Event perProcess() {
        declaration.scope(Scope.PROCESS);
        return this;
    }

    /** The copy that belongs to {@code thread}; the variable must be per thread. */
    public Event of(ThreadExpr thread) {
        return new Event(declaration, thread);
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
