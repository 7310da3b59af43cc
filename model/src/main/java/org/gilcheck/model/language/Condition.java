package org.gilcheck.model.language;

import org.jspecify.annotations.Nullable;

/** A condition variable: threads sleep on it with a mutex, and a signal wakes one of them if any sleeps. */
public final class Condition implements Place {
    private final Declaration declaration;
    private final @Nullable ThreadExpr owner;

    Condition(Declaration declaration, @Nullable ThreadExpr owner) {
        this.declaration = declaration;
        this.owner = owner;
    }

    /** Gives every thread its own. To be said where the variable is declared. */
    public Condition perThread() {
        declaration.scope(Scope.THREAD);
        return this;
    }

    /** One for all interpreters of the process. To be said where the variable is declared. */
    public Condition perProcess() {
        declaration.scope(Scope.PROCESS);
        return this;
    }

    /** The copy that belongs to {@code thread}; the variable must be per thread. */
    public Condition of(ThreadExpr thread) {
        return new Condition(declaration, thread);
    }

    /** How many threads sleep on it. */
    public IntExpr waiters() {
        return new IntExpr(Expression.Operator.WAITERS, this, 0);
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
