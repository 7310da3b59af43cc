package org.gilcheck.model.language;

import org.jspecify.annotations.Nullable;

/** A kernel event as Windows has it: setting it releases one sleeper (auto-reset) or all of them (manual-reset). */
public final class Event extends Handle<Event> {
    Event(Declaration declaration, @Nullable ThreadExpr owner) {
        super(declaration, owner);
    }

    @Override
    public Event of(ThreadExpr thread) {
        return new Event(declaration(), thread);
    }
}
