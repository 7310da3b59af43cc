package org.gilcheck.model.language;

import org.jspecify.annotations.Nullable;

/** A duration or a constant that has a name, so that a scenario's scale may set it. */
public final class NamedNumber {
    private final String name;
    private final @Nullable Duration duration;
    private final @Nullable Constant constant;

    private NamedNumber(String name, @Nullable Duration duration, @Nullable Constant constant) {
        this.name = name;
        this.duration = duration;
        this.constant = constant;
    }

    /** A duration. */
    public static NamedNumber of(Duration duration) {
        return new NamedNumber(duration.name(), duration, null);
    }

    /** A constant. */
    public static NamedNumber of(Constant constant) {
        return new NamedNumber(constant.name(), null, constant);
    }

    /** True if it has the same name, and is as long or as large. */
    boolean isSameAs(NamedNumber other) {
        if (!name.equals(other.name)) {
            return false;
        }
        return duration != null
                ? other.duration != null && duration.nanoseconds() == other.duration.nanoseconds()
                : constant != null && other.constant != null && constant.modelled() == other.constant.modelled();
    }

    public String name() {
        return name;
    }

    /** The duration, or null if it is a constant. */
    public @Nullable Duration duration() {
        return duration;
    }

    /** The constant, or null if it is a duration. */
    public @Nullable Constant constant() {
        return constant;
    }
}
