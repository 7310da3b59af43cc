package org.gilcheck.properties.locks.runtime;

/** A whole number in a range, which it must not leave. */
public final class RealCounter {
    private final Memory memory;
    private final String name;
    private final int minimum;
    private final int maximum;
    private final boolean exists;
    private int value;

    /** @param exists false for what stands in the place of nobody's counter, and always is the least number */
    RealCounter(Memory memory, String name, int minimum, int maximum, int initial, boolean exists) {
        this.memory = memory;
        this.name = name;
        this.minimum = minimum;
        this.maximum = maximum;
        this.exists = exists;
        this.value = exists ? initial : minimum;
    }

    public int get() {
        synchronized (memory.step()) {
            return value;
        }
    }

    public void set(int newValue) {
        synchronized (memory.step()) {
            if (!exists) {
                throw memory.mistake("sets nobody's " + name);
            }
            if (newValue < minimum || newValue > maximum) {
                throw memory.mistake(
                        "sets " + name + " to " + newValue + ", outside its range " + minimum + ".." + maximum);
            }
            value = newValue;
        }
    }

    public void add(int amount) {
        fetchAndAdd(amount);
    }

    /** Adds a number, and returns what the counter was before. */
    public int fetchAndAdd(int amount) {
        synchronized (memory.step()) {
            int before = value;
            set(RealCode.sum(before, amount));
            return before;
        }
    }

    /** Stores a value if the counter has the expected one; whether it did. */
    public boolean compareAndSet(int expected, int newValue) {
        synchronized (memory.step()) {
            boolean equal = value == expected;
            if (equal) {
                set(newValue);
            }
            return equal;
        }
    }
}
