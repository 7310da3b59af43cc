package org.gilcheck.properties.locks.runtime;

/** A variable that is true or false, false at the start. */
public final class RealFlag {
    private final Memory memory;
    private final boolean exists;
    private boolean value;

    /** @param exists false for what stands in the place of nobody's flag */
    RealFlag(Memory memory, boolean exists) {
        this.memory = memory;
        this.exists = exists;
    }

    public boolean get() {
        synchronized (memory.step()) {
            return value;
        }
    }

    public void set(boolean newValue) {
        synchronized (memory.step()) {
            if (!exists) {
                throw memory.mistake("sets nobody's flag");
            }
            value = newValue;
        }
    }

    /** Stores a value if the flag has the expected one; whether it did. */
    public boolean compareAndSet(boolean expected, boolean newValue) {
        synchronized (memory.step()) {
            boolean equal = value == expected;
            if (equal) {
                set(newValue);
            }
            return equal;
        }
    }
}
