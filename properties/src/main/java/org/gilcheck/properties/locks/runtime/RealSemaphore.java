package org.gilcheck.properties.locks.runtime;

/** A counting semaphore. A unit that is posted may be taken by any thread. */
public final class RealSemaphore {
    private final Memory memory;
    private final String name;
    private final int maximum;
    private final boolean exists;
    private int units;

    RealSemaphore(Memory memory, String name, int initial, int maximum, boolean exists) {
        this.memory = memory;
        this.name = name;
        this.units = initial;
        this.maximum = maximum;
        this.exists = exists;
    }

    /** Takes a unit, sleeping until there is one. */
    public void take(int self) {
        synchronized (memory.step()) {
            while (units == 0) {
                memory.sleep(self, name);
            }
            units--;
        }
    }

    /** Takes a unit if there is one; whether there was. */
    public boolean tryTake() {
        synchronized (memory.step()) {
            requireSomebodys();
            boolean there = units > 0;
            if (there) {
                units--;
            }
            return there;
        }
    }

    /** Gives a unit back. */
    public void post() {
        synchronized (memory.step()) {
            requireSomebodys();
            if (units == maximum) {
                throw memory.mistake("posts the semaphore " + name + ", which has its " + maximum + " units already");
            }
            units++;
            memory.changed();
        }
    }

    private void requireSomebodys() {
        if (!exists) {
            throw memory.mistake("uses nobody's semaphore " + name);
        }
    }
}
