package org.gilcheck.model.language;

import org.jspecify.annotations.Nullable;

/** A variable as a step names it: its declaration and, for another thread's copy, whose. */
public interface Place {

    Declaration declaration();

    /** The thread whose copy is meant; null for the acting thread's own, or where the variable is not per thread. */
    @Nullable
    ThreadExpr owner();

    /** The variable as the source would write it, such as {@code interrupt.of(holder)}. */
    default String text() {
        ThreadExpr of = owner();
        return of == null ? declaration().name() : declaration().name() + ".of(" + of + ")";
    }
}
