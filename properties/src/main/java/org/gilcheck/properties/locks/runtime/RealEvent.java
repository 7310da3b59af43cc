package org.gilcheck.properties.locks.runtime;

/** A kernel event as Windows has it: setting it releases one sleeper (auto-reset) or all of them (manual-reset). */
public final class RealEvent {
    private final Memory memory;
    private final String name;
    private final boolean autoReset;
    private final boolean exists;
    private final Sleepers sleepers;
    private boolean set;

    RealEvent(Memory memory, String name, boolean autoReset, boolean exists) {
        this.memory = memory;
        this.name = name;
        this.autoReset = autoReset;
        this.exists = exists;
        this.sleepers = new Sleepers(memory, name);
    }

    /** Sleeps until it is set. */
    public void await(int self) {
        synchronized (memory.step()) {
            if (!isTaken()) {
                sleepers.join(self);
                sleepers.sleep(self);
            }
        }
    }

    /** Sleeps until it is set, at most for some time; true if that was up before. */
    public boolean timedWait(int self, long nanoseconds) {
        long deadline = memory.platform().deadline(nanoseconds);
        synchronized (memory.step()) {
            if (isTaken()) {
                return false;
            }
            sleepers.join(self);
            return sleepers.sleepUntil(self, deadline);
        }
    }

    /** Sets it. */
    public void set() {
        synchronized (memory.step()) {
            requireSomebodys();
            if (!autoReset) {
                set = true;
                sleepers.wakeAll();
            } else if (!sleepers.wakeOne()) {
                set = true;
            }
        }
    }

    /** Resets it. */
    public void reset() {
        synchronized (memory.step()) {
            requireSomebodys();
            set = false;
        }
    }

    private boolean isTaken() {
        boolean there = set;
        if (autoReset) {
            set = false;
        }
        return there;
    }

    private void requireSomebodys() {
        if (!exists) {
            throw memory.mistake("uses nobody's event " + name);
        }
    }
}
