package org.gilcheck.properties.locks.runtime;

/** A mutex with an owner. When it is freed any thread may take it, be it one that has waited or a newcomer. */
public final class RealMutex {
    private final Memory memory;
    private final String name;
    private final boolean exists;
    private int owner = Memory.NOBODY;

    RealMutex(Memory memory, String name, boolean exists) {
        this.memory = memory;
        this.name = name;
        this.exists = exists;
    }

    /** Takes it, sleeping until it is free. */
    public void lock(int self) {
        synchronized (memory.step()) {
            take(self);
        }
    }

    /** Takes it if it is free; whether it was. */
    public boolean tryLock(int self) {
        synchronized (memory.step()) {
            requireSomebodys();
            boolean free = owner == Memory.NOBODY;
            if (free) {
                owner = self;
            }
            return free;
        }
    }

    /** Takes it, or gives up after some time; true if it gave up. */
    public boolean timedLock(int self, long nanoseconds) {
        long deadline = memory.platform().deadline(nanoseconds);
        synchronized (memory.step()) {
            requireNotMine(self);
            while (owner != Memory.NOBODY) {
                if (memory.sleepUntil(self, deadline) && owner != Memory.NOBODY) {
                    return true;
                }
            }
            owner = self;
            return false;
        }
    }

    /** Frees it. */
    public void unlock(int self) {
        synchronized (memory.step()) {
            requireSomebodys();
            if (owner != self) {
                throw new LockViolation(
                        LockViolation.LOCK_DISCIPLINE,
                        "T" + self + " frees the mutex " + name + ", which "
                                + (owner == Memory.NOBODY ? "nobody" : "T" + owner) + " holds");
            }
            owner = Memory.NOBODY;
            memory.changed();
        }
    }

    /** As {@link #lock}, in the middle of a step. */
    void take(int self) {
        requireSomebodys();
        requireNotMine(self);
        while (owner != Memory.NOBODY) {
            memory.sleep(self, name);
        }
        owner = self;
    }

    /** As {@link #unlock}, for a wait on a condition. */
    void freeForWait(int self, String condition) {
        if (owner != self) {
            throw new LockViolation(
                    LockViolation.LOCK_DISCIPLINE,
                    "T" + self + " waits on " + condition + " without holding the mutex " + name);
        }
        unlock(self);
    }

    private void requireNotMine(int self) {
        if (owner == self) {
            throw new LockViolation(
                    LockViolation.LOCK_DISCIPLINE,
                    "T" + self + " locks the mutex " + name + ", which it holds already");
        }
    }

    private void requireSomebodys() {
        if (!exists) {
            throw memory.mistake("uses nobody's mutex " + name);
        }
    }
}
