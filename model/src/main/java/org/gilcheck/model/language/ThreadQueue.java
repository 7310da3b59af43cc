package org.gilcheck.model.language;

import org.jspecify.annotations.Nullable;

/** A first-in first-out queue of threads, empty at the start, with room for every thread once. */
public final class ThreadQueue extends Handle<ThreadQueue> {
    ThreadQueue(Declaration declaration, @Nullable ThreadExpr owner) {
        super(declaration, owner);
    }

    @Override
    public ThreadQueue of(ThreadExpr thread) {
        return new ThreadQueue(declaration(), thread);
    }

    /** The thread that has been in the queue longest, or nobody. */
    public ThreadExpr head() {
        return new ThreadExpr(Expression.Operator.HEAD, this);
    }

    /** The thread that has been in the queue for the shortest time, or nobody. */
    public ThreadExpr tail() {
        return new ThreadExpr(Expression.Operator.TAIL, this);
    }

    /** Of the threads with the highest priority, the one that has been in the queue longest; or nobody. */
    public ThreadExpr highestPriority() {
        return new ThreadExpr(Expression.Operator.HIGHEST_PRIORITY, this);
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
