package org.gilcheck.model.language;

import org.jspecify.annotations.Nullable;

/** A variable that holds a thread or nobody; nobody at the start. */
public final class ThreadVar extends ThreadExpr implements Place {
    private final Declaration declaration;
    private final @Nullable ThreadExpr owner;

    ThreadVar(Declaration declaration, @Nullable ThreadExpr owner) {
        super(Operator.READ, null);
        this.declaration = declaration;
        this.owner = owner;
    }

    /** Gives every thread its own. To be said where the variable is declared. */
    public ThreadVar perThread() {
        declaration.scope(Scope.THREAD);
        return this;
    }

    /** One for all interpreters of the process. To be said where the variable is declared. */
    public ThreadVar perProcess() {
        declaration.scope(Scope.PROCESS);
        return this;
    }

    /** The copy that belongs to {@code thread}; the variable must be per thread. */
    public ThreadVar of(ThreadExpr thread) {
        return new ThreadVar(declaration, thread);
    }

    @Override
    public Declaration declaration() {
        return declaration;
    }

    @Override
    public @Nullable ThreadExpr owner() {
        return owner;
    }
}
