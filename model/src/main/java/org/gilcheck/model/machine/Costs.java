package org.gilcheck.model.machine;

/** How many units of time the primitive steps take; nothing but spinning takes any unless said. Unmodifiable. */
public final class Costs {
    private static final Costs DEFAULTS = new Costs(0, 0, 0, 0, 0, 1);

    private final int lock;
    private final int signal;
    private final int wake;
    private final int yieldProcessor;
    private final int contextSwitch;
    private final int spin;

    private Costs(int lock, int signal, int wake, int yieldProcessor, int contextSwitch, int spin) {
        if (lock < 0 || signal < 0 || wake < 0 || yieldProcessor < 0 || contextSwitch < 0 || spin < 1) {
            throw new IllegalArgumentException("costs " + text(lock, signal, wake, yieldProcessor, contextSwitch, spin)
                    + ": none may be negative, and spinning must take time or the clock would stand still");
        }
        this.lock = lock;
        this.signal = signal;
        this.wake = wake;
        this.yieldProcessor = yieldProcessor;
        this.contextSwitch = contextSwitch;
        this.spin = spin;
    }

    /** Nothing takes time but a round of a loop that does not sleep: 1 unit. */
    public static Costs defaults() {
        return DEFAULTS;
    }

    /** The same with another cost of taking or freeing a lock. */
    public Costs withLock(int units) {
        return new Costs(units, signal, wake, yieldProcessor, contextSwitch, spin);
    }

    /** The same with another cost of signalling, whether anybody sleeps there or not. */
    public Costs withSignal(int units) {
        return new Costs(lock, units, wake, yieldProcessor, contextSwitch, spin);
    }

    /** The same with another cost, to the one who wakes, of each sleeper that is woken. */
    public Costs withWake(int units) {
        return new Costs(lock, signal, units, yieldProcessor, contextSwitch, spin);
    }

    /** The same with another cost of {@code sched_yield}. */
    public Costs withYieldProcessor(int units) {
        return new Costs(lock, signal, wake, units, contextSwitch, spin);
    }

    /** The same with another cost of starting to run on a core. */
    public Costs withContextSwitch(int units) {
        return new Costs(lock, signal, wake, yieldProcessor, units, spin);
    }

    /** The same with another cost of a round of a spin loop. */
    public Costs withSpin(int units) {
        return new Costs(lock, signal, wake, yieldProcessor, contextSwitch, units);
    }

    public int lock() {
        return lock;
    }

    public int signal() {
        return signal;
    }

    public int wake() {
        return wake;
    }

    public int yieldProcessor() {
        return yieldProcessor;
    }

    public int contextSwitch() {
        return contextSwitch;
    }

    public int spin() {
        return spin;
    }

    /** The costs if any differs from the defaults, for reports; else empty. */
    @Override
    public String toString() {
        String text = text(lock, signal, wake, yieldProcessor, contextSwitch, spin);
        return text.equals(text(0, 0, 0, 0, 0, 1)) ? "" : text;
    }

    private static String text(int lock, int signal, int wake, int yieldProcessor, int contextSwitch, int spin) {
        return "lock=" + lock + ", signal=" + signal + ", wake=" + wake + ", yield=" + yieldProcessor
                + ", context switch=" + contextSwitch + ", spin=" + spin;
    }
}
