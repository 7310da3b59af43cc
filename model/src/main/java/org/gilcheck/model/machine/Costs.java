package org.gilcheck.model.machine;

/** How many units of time the primitive steps take; nothing but spinning takes any unless said. Unmodifiable. */
public final class Costs {
    private final int lock;
    private final int signal;
    private final int contextSwitch;
    private final int spin;

    private Costs(int lock, int signal, int contextSwitch, int spin) {
        if (lock < 0 || signal < 0 || contextSwitch < 0 || spin < 1) {
            throw new IllegalArgumentException("costs lock=" + lock + ", signal=" + signal + ", contextSwitch="
                    + contextSwitch + ", spin=" + spin
                    + ": none may be negative, and spinning must take time or the clock would stand still");
        }
        this.lock = lock;
        this.signal = signal;
        this.contextSwitch = contextSwitch;
        this.spin = spin;
    }

    /** Nothing takes time but a round of a loop that does not sleep: 1 unit. */
    public static Costs defaults() {
        return new Costs(0, 0, 0, 1);
    }

    /** The same with another cost of taking or freeing a lock. */
    public Costs withLock(int units) {
        return new Costs(units, signal, contextSwitch, spin);
    }

    /** The same with another cost of waking a sleeper. */
    public Costs withSignal(int units) {
        return new Costs(lock, units, contextSwitch, spin);
    }

    /** The same with another cost of starting to run on a core. */
    public Costs withContextSwitch(int units) {
        return new Costs(lock, signal, units, spin);
    }

    /** The same with another cost of a round of a spin loop. */
    public Costs withSpin(int units) {
        return new Costs(lock, signal, contextSwitch, units);
    }

    public int lock() {
        return lock;
    }

    public int signal() {
        return signal;
    }

    public int contextSwitch() {
        return contextSwitch;
    }

    public int spin() {
        return spin;
    }

    /** The costs that differ from the defaults, for reports; empty if none does. */
    @Override
    public String toString() {
        if (lock == 0 && signal == 0 && contextSwitch == 0 && spin == 1) {
            return "";
        }
        return "lock=" + lock + ", signal=" + signal + ", context switch=" + contextSwitch + ", spin=" + spin;
    }
}
