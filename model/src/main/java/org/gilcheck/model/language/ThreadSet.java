package org.gilcheck.model.language;

import org.jspecify.annotations.Nullable;

/** A set of threads, empty at the start. */
public final class ThreadSet extends Handle<ThreadSet> {
    ThreadSet(Declaration declaration, @Nullable ThreadExpr owner) {
        super(declaration, owner);
    }

    @Override
    public ThreadSet of(ThreadExpr thread) {
        return new ThreadSet(declaration(), thread);
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
}
