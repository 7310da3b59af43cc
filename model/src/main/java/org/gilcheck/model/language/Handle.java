package org.gilcheck.model.language;

import org.jspecify.annotations.Nullable;

/**
 * A variable that steps work on but that is no value itself: a lock, a condition, an event, a queue or a set of threads.
 *
 * @param <T> the class that extends this one
 */
abstract class Handle<T extends Handle<T>> implements Place {
    private final Declaration declaration;
    private final @Nullable ThreadExpr owner;

    Handle(Declaration declaration, @Nullable ThreadExpr owner) {
        this.declaration = declaration;
        this.owner = owner;
    }

    /** Gives every thread its own. To be said where the variable is declared. */
    public final T perThread() {
        declaration.scope(Scope.THREAD);
        return self();
    }

    /** One for all interpreters of the process. To be said where the variable is declared. */
    public final T perProcess() {
        declaration.scope(Scope.PROCESS);
        return self();
    }

    /** The copy that belongs to {@code thread}; the variable must be per thread. */
    public abstract T of(ThreadExpr thread);

    @Override
    public final Declaration declaration() {
        return declaration;
    }

    @Override
    public final @Nullable ThreadExpr owner() {
        return owner;
    }

    @Override
    public final String toString() {
        return text();
    }

    @SuppressWarnings("unchecked") // T is the class of this object
    private T self() {
        return (T) this;
    }
}
