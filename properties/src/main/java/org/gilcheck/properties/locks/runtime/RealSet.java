package org.gilcheck.properties.locks.runtime;

/** A set of threads, empty at the start. */
public final class RealSet {
    private final Memory memory;
    private int members;

    RealSet(Memory memory) {
        this.memory = memory;
    }

    public void add(int thread) {
        synchronized (memory.step()) {
            members |= bit(thread);
        }
    }

    public void remove(int thread) {
        synchronized (memory.step()) {
            members &= ~bit(thread);
        }
    }

    public void clear() {
        synchronized (memory.step()) {
            members = 0;
        }
    }

    public boolean contains(int thread) {
        synchronized (memory.step()) {
            return thread >= 0 && (members & (1 << thread)) != 0;
        }
    }

    public int size() {
        synchronized (memory.step()) {
            return Integer.bitCount(members);
        }
    }

    private int bit(int thread) {
        if (thread < 0) {
            throw memory.mistake("puts nobody into a set, or takes nobody out");
        }
        return 1 << thread;
    }
}
