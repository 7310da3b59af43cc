package org.gilcheck.model.language;

import org.jspecify.annotations.Nullable;

/** A whole number in a stated range. Leaving the range is an error of the model, reported with the step that did it. */
public final class Counter extends IntExpr implements Place {
    private final Declaration declaration;
    private final @Nullable ThreadExpr owner;

    Counter(Declaration declaration, @Nullable ThreadExpr owner) {
        super(Operator.READ, null, 0);
        this.declaration = declaration;
        this.owner = owner;
    }

    /** Gives every thread its own. To be said where the variable is declared. */
    public Counter perThread() {
        declaration.scope(Scope.THREAD);
        return this;
    }

    /** One for all interpreters of the process. To be said where the variable is declared. */
    public Counter perProcess() {
        declaration.scope(Scope.PROCESS);
        return this;
    }

    /** The copy that belongs to {@code thread}; the variable must be per thread. */
    public Counter of(ThreadExpr thread) {
        return new Counter(declaration, thread);
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
