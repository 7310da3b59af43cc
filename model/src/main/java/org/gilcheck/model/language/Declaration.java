package org.gilcheck.model.language;

import org.jspecify.annotations.Nullable;

/** What a policy or a workload declared about one of its variables: name, kind, range and who shares it. */
public final class Declaration {

    /** The kinds of variable. */
    public enum Kind {
        FLAG,
        COUNTER,
        THREAD,
        QUEUE,
        SET,
        MUTEX,
        CONDITION,
        SEMAPHORE,
        AUTO_RESET_EVENT,
        MANUAL_RESET_EVENT
    }

    private final String owner;
    private final String name;
    private final Kind kind;
    private final int minimum;
    private final int maximum;
    private final @Nullable Constant scaledMaximum;
    private final int initial;
    private Scope scope = Scope.INTERPRETER;
    private @Nullable HandOff handOff;

    Declaration(
            String owner,
            String name,
            Kind kind,
            int minimum,
            int maximum,
            @Nullable Constant scaledMaximum,
            int initial) {
        this.owner = owner;
        this.name = name;
        this.kind = kind;
        this.minimum = minimum;
        this.maximum = maximum;
        this.scaledMaximum = scaledMaximum;
        this.initial = initial;
    }

    /** The policy or workload that declares the variable. */
    public String owner() {
        return owner;
    }

    /** The name that the source gives it. */
    public String name() {
        return name;
    }

    public Kind kind() {
        return kind;
    }

    /** The smallest value of a counter. */
    public int minimum() {
        return minimum;
    }

    /** The largest value of a counter or semaphore; {@link Integer#MAX_VALUE} stands for the number of threads. */
    public int maximum() {
        return maximum;
    }

    /** The named number that the largest value follows when a scenario scales it, or null. */
    public @Nullable Constant scaledMaximum() {
        return scaledMaximum;
    }

    /** The value at the start. */
    public int initial() {
        return initial;
    }

    public Scope scope() {
        return scope;
    }

    /** What the policy demands of this lock, or null where the operating system decides. */
    public @Nullable HandOff handOff() {
        return handOff;
    }

    void scope(Scope newScope) {
        this.scope = newScope;
    }

    void handOff(HandOff demanded) {
        this.handOff = demanded;
    }

    @Override
    public String toString() {
        return name;
    }
}
