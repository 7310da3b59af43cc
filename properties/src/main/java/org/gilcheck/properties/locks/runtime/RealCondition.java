package org.gilcheck.properties.locks.runtime;

/** A condition variable. A signal wakes any one of those that sleep on it. */
public final class RealCondition {
    private final Memory memory;
    private final String name;
    private final boolean exists;
    private final Sleepers sleepers;

    RealCondition(Memory memory, String name, boolean exists) {
        this.memory = memory;
        this.name = name;
        this.exists = exists;
        this.sleepers = new Sleepers(memory, name);
    }

    /** Frees the mutex and falls asleep in one step; when woken, takes the mutex again. */
    public void await(int self, RealMutex mutex) {
        synchronized (memory.step()) {
            sleepers.join(self);
            mutex.freeForWait(self, name);
            sleepers.sleep(self);
            mutex.take(self);
        }
    }

    /** The same, at most for some time; true if that was up before anybody woke the thread. */
    public boolean timedWait(int self, RealMutex mutex, long nanoseconds) {
        long deadline = memory.platform().deadline(nanoseconds);
        synchronized (memory.step()) {
            sleepers.join(self);
            mutex.freeForWait(self, name);
            boolean timedOut = sleepers.sleepUntil(self, deadline);
            mutex.take(self);
            return timedOut;
        }
    }

    /** Wakes one that sleeps, if any does. */
    public void signal() {
        synchronized (memory.step()) {
            requireSomebodys();
            sleepers.wakeOne();
        }
    }

    /** Wakes all that sleep. */
    public void broadcast() {
        synchronized (memory.step()) {
            requireSomebodys();
            sleepers.wakeAll();
        }
    }

    /** How many sleep. */
    public int waiters() {
        synchronized (memory.step()) {
            return sleepers.count();
        }
    }

    private void requireSomebodys() {
        if (!exists) {
            throw memory.mistake("signals nobody's condition " + name);
        }
    }
}
