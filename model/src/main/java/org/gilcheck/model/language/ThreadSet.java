package org.gilcheck.model.language;

import org.jspecify.annotations.Nullable;

/** A set of threads, empty at the start. */
public final class ThreadSet implements Place {
    private final Declaration declaration;
    private final @Nullable ThreadExpr owner;

    ThreadSet(Declaration declaration, @Nullable ThreadExpr owner) {
        this.declaration = declaration;
        this.owner = owner;
    }

    /** Gives every thread its own. To be said where the variable is declared. */
    public ThreadSet perThread() {
        declaration.scope(Scope.THREAD);
        return this;
    }

    /** One for all interpreters of the process. To be said where the variable is declared. */
    public ThreadSet perProcess() {
        declaration.scope(Scope.PROCESS);
        return this;
    }

    /** The copy that belongs to {@code thread}; the variable must be per thread. */
    public ThreadSet of(ThreadExpr thread) {
        return new ThreadSet(declaration, thread);
    }

    public BoolExpr contains(ThreadExpr thread) {
        return new BoolExpr(Expression.Operator.CONTAINS, this, 0, thread);
    }

    public IntExpr size() {
        return new IntExpr(Expression.Operator.SIZE, this, 0);
    }

    public BoolExpr isEmpty() {
        return size().is(0);
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
