package org.gilcheck.model.language;

/** The unit in which a policy's source states a duration. */
public enum TimeUnit {
    NANOSECONDS(1L, "ns"),
    MICROSECONDS(1_000L, "us"),
    MILLISECONDS(1_000_000L, "ms"),
    SECONDS(1_000_000_000L, "s");

    private final long nanoseconds;
    private final String symbol;

    TimeUnit(long nanoseconds, String symbol) {
        this.nanoseconds = nanoseconds;
        this.symbol = symbol;
    }

    /** One of this unit in nanoseconds. */
    public long nanoseconds() {
        return nanoseconds;
    }

    /** The unit's symbol, such as {@code ms}. */
    public String symbol() {
        return symbol;
    }
}
