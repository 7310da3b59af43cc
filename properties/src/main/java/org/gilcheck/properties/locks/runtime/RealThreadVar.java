package org.gilcheck.properties.locks.runtime;

/** A variable that holds a thread's number, or {@link Memory#NOBODY}, as at the start. */
public final class RealThreadVar {
    private final Memory memory;
    private final boolean exists;
    private int value = Memory.NOBODY;

    /** @param exists false for what stands in the place of nobody's variable */
    RealThreadVar(Memory memory, boolean exists) {
        this.memory = memory;
        this.exists = exists;
    }

    public int get() {
        synchronized (memory.step()) {
            return value;
        }
    }

    public void set(int thread) {
        synchronized (memory.step()) {
            if (!exists) {
                throw memory.mistake("sets nobody's variable");
            }
            value = thread;
        }
    }

    /** Stores a thread if the variable holds the expected one; whether it did. */
    public boolean compareAndSet(int expected, int thread) {
        synchronized (memory.step()) {
            boolean equal = value == expected;
            if (equal) {
                set(thread);
            }
            return equal;
        }
    }
}
