package org.gilcheck.properties.locks.runtime;

/** The threads that sleep until they are woken, each by its own wake-up. To be used within steps. */
final class Sleepers {
    private final Memory memory;
    private final String what;
    private int asleep;

    /** @param what on which they sleep */
    Sleepers(Memory memory, String what) {
        this.memory = memory;
        this.what = what;
    }

    int count() {
        return Integer.bitCount(asleep);
    }

    void join(int self) {
        asleep |= 1 << self;
    }

    /** Sleeps, having joined, until woken. */
    void sleep(int self) {
        while ((asleep & (1 << self)) != 0) {
            memory.sleep(self, what);
        }
    }

    /** Sleeps, having joined, until woken or some time is over; true in the latter case. */
    boolean sleepUntil(int self, long deadline) {
        while ((asleep & (1 << self)) != 0) {
            if (memory.sleepUntil(self, deadline) && (asleep & (1 << self)) != 0) {
                asleep &= ~(1 << self);
                return true;
            }
        }
        return false;
    }

    /** Wakes any one of them; false if there is none. */
    boolean wakeOne() {
        int count = count();
        if (count == 0) {
            return false;
        }
        int skipped = memory.choose(count);
        int left = asleep;
        for (int i = 0; i < skipped; i++) {
            left &= left - 1;
        }
        asleep &= ~Integer.lowestOneBit(left);
        memory.changed();
        return true;
    }

    void wakeAll() {
        if (asleep != 0) {
            asleep = 0;
            memory.changed();
        }
    }
}
