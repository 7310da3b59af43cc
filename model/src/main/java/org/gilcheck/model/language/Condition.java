package org.gilcheck.model.language;

import org.jspecify.annotations.Nullable;

/** A condition variable: threads sleep on it with a mutex, and a signal wakes one of them if any sleeps. */
public final class Condition extends Handle<Condition> {
    Condition(Declaration declaration, @Nullable ThreadExpr owner) {
        super(declaration, owner);
    }

    @Override
    public Condition of(ThreadExpr thread) {
        return new Condition(declaration(), thread);
    }

    /** How many threads sleep on it. */
    public IntExpr waiters() {
        return new IntExpr(Expression.Operator.WAITERS, this, 0);
    }
}
