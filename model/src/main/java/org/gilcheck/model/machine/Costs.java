package org.gilcheck.model.machine;

import java.util.Arrays;

/** How many units of time the primitive steps take; nothing but spinning takes any unless said. Unmodifiable. */
public final class Costs {
    private static final String[] NAMES = {
        "lock", "signal", "wake", "repeated signal", "repeated post", "yield", "context switch", "spin"
    };
    private static final int LOCK = 0;
    private static final int SIGNAL = 1;
    private static final int WAKE = 2;
    private static final int REPEATED_SIGNAL = 3;
    private static final int REPEATED_POST = 4;
    private static final int YIELD_PROCESSOR = 5;
    private static final int CONTEXT_SWITCH = 6;
    private static final int SPIN = 7;
    private static final Costs DEFAULTS = new Costs(new int[] {0, 0, 0, 0, 0, 0, 0, 1});

    private final int[] units;

    private Costs(int[] units) {
        this.units = units;
    }

    private Costs with(int which, int value) {
        Costs changed = new Costs(units.clone());
        changed.units[which] = value;
        if (value < 0 || changed.spin() < 1) {
            throw new IllegalArgumentException("costs " + changed.text()
                    + ": none may be negative, and spinning must take time or the clock would stand still");
        }
        return changed;
    }

    /** Nothing takes time but a round of a loop that does not sleep: 1 unit. */
    public static Costs defaults() {
        return DEFAULTS;
    }

    /** The same with another cost of taking or freeing a lock. */
    public Costs withLock(int value) {
        return with(LOCK, value);
    }

    /** The same with another cost of signalling, whether anybody sleeps there or not. */
    public Costs withSignal(int value) {
        return with(SIGNAL, value);
    }

    /** The same with another cost, to the one who wakes, of each sleeper that is woken. */
    public Costs withWake(int value) {
        return with(WAKE, value);
    }

    /**
     * The same with another cost of signalling a condition on which nobody sleeps, but whose sleeper was woken and has not
     * run since: libraries that count waiters call the kernel then, and in vain.
     */
    public Costs withRepeatedSignal(int value) {
        return with(REPEATED_SIGNAL, value);
    }

    /** The same with another such cost of posting a semaphore. */
    public Costs withRepeatedPost(int value) {
        return with(REPEATED_POST, value);
    }

    /** The same with another cost of {@code sched_yield}. */
    public Costs withYieldProcessor(int value) {
        return with(YIELD_PROCESSOR, value);
    }

    /** The same with another cost of starting to run on a core. */
    public Costs withContextSwitch(int value) {
        return with(CONTEXT_SWITCH, value);
    }

    /** The same with another cost of a round of a spin loop. */
    public Costs withSpin(int value) {
        return with(SPIN, value);
    }

    public int lock() {
        return units[LOCK];
    }

    public int signal() {
        return units[SIGNAL];
    }

    public int wake() {
        return units[WAKE];
    }

    public int repeatedSignal() {
        return units[REPEATED_SIGNAL];
    }

    public int repeatedPost() {
        return units[REPEATED_POST];
    }

    public int yieldProcessor() {
        return units[YIELD_PROCESSOR];
    }

    public int contextSwitch() {
        return units[CONTEXT_SWITCH];
    }

    public int spin() {
        return units[SPIN];
    }

    /** The costs if any differs from the defaults, for reports; else empty. */
    @Override
    public String toString() {
        return Arrays.equals(units, DEFAULTS.units) ? "" : text();
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < units.length; i++) {
            text.append(i == 0 ? "" : ", ").append(NAMES[i]).append('=').append(units[i]);
        }
        return text.toString();
    }
}
