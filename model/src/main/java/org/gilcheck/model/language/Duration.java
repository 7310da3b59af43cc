package org.gilcheck.model.language;

/** A named length of time of a policy, such as CPython's {@code switch interval} of 5 ms; scenarios scale it by name. */
public final class Duration {
    private final String name;
    private final long amount;
    private final TimeUnit unit;

    /**
     * A duration that no policy declares, such as one of an operating system.
     *
     * @throws PolicyException unless it is longer than nothing
     */
    public static Duration of(String name, long amount, TimeUnit unit) {
        return new Duration(name, amount, unit);
    }

    Duration(String name, long amount, TimeUnit unit) {
        if (amount > Long.MAX_VALUE / unit.nanoseconds()) {
            throw new PolicyException("duration '" + name + "' is " + amount + " " + unit.symbol()
                    + ": that is more than 290 years. Give a shorter one");
        }
        if (amount <= 0) {
            throw new PolicyException("duration '" + name + "' is " + amount + " " + unit.symbol()
                    + ": a duration must be longer than nothing");
        }
        this.name = name;
        this.amount = amount;
        this.unit = unit;
    }

    /** The name that reports and scales use. */
    public String name() {
        return name;
    }

    /** The real length in nanoseconds, at least 1. */
    public long nanoseconds() {
        return amount * unit.nanoseconds();
    }

    /** The name and the real length, such as {@code switch interval (5 ms)}. */
    @Override
    public String toString() {
        return name + " (" + amount + " " + unit.symbol() + ")";
    }
}
