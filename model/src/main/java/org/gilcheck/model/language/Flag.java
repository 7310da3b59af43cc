package org.gilcheck.model.language;

import org.jspecify.annotations.Nullable;

/** A variable that is true or false, false at the start. */
public final class Flag extends BoolExpr implements Place {
    private final Declaration declaration;
    private final @Nullable ThreadExpr owner;

    Flag(Declaration declaration, @Nullable ThreadExpr owner) {
        super(Operator.READ, null, 0);
        this.declaration = declaration;
        this.owner = owner;
    }

    /** Gives every thread its own. To be said where the variable is declared. */
    public Flag perThread() {
        declaration.scope(Scope.THREAD);
        return this;
    }

    /** One for all interpreters of the process. To be said where the variable is declared. */
    public Flag perProcess() {
        declaration.scope(Scope.PROCESS);
        return this;
    }

    /** The copy that belongs to {@code thread}; the variable must be per thread. */
    public Flag of(ThreadExpr thread) {
        return new Flag(declaration, thread);
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
