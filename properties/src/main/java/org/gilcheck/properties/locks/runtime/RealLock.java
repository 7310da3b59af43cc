package org.gilcheck.properties.locks.runtime;

/**
 * A global interpreter lock for real threads: the routines that an interpreter calls, each with the number of the calling thread.
 *
 * <p>It watches itself: to get the GIL while another thread has it is a {@link LockViolation}.
 */
public abstract class RealLock extends RealCode {
    private final int daemons;
    private final Sleepers[] parked;
    private int permits;
    private int wanting;
    private int holder = NOBODY;

    /** @param daemons how many threads of its own it has */
    protected RealLock(Memory memory, int daemons) {
        super(memory, memory.threads() + daemons);
        this.daemons = daemons;
        this.parked = new Sleepers[threads()];
        for (int i = 0; i < parked.length; i++) {
            parked[i] = new Sleepers(memory, "park");
        }
    }

    // ---- routines

    /** Takes the GIL. */
    public abstract void acquire(int self);

    /** Gives the GIL away. */
    public abstract void release(int self);

    /** The evaluation loop's poll. */
    public abstract void checkpoint(int self);

    /** Before a call that may block. */
    public void enterBlocking(int self) {}

    /** After a call that may block. */
    public void leaveBlocking(int self) {}

    /** A thread begins. */
    public void threadStart(int self) {}

    /** A thread ends. */
    public void threadExit(int self) {}

    /** Around a fork. */
    public void fork(int self) {}

    /** The main thread begins to shut the interpreter down. */
    public void finalizeInterpreter(int self) {}

    /**
     * What one of the lock's own threads does.
     *
     * @param daemon which, from 0
     */
    public void daemon(int daemon, int self) {}

    final int daemons() {
        return daemons;
    }

    // ---- who has it

    /** A thread begins to want the GIL. */
    protected final void wants(int self) {
        synchronized (memory) {
            wanting |= 1 << self;
        }
    }

    /** A thread has got the GIL. */
    protected final void granted(int self) {
        synchronized (memory) {
            if (holder != NOBODY) {
                throw new LockViolation(
                        LockViolation.MUTUAL_EXCLUSION, "T" + self + " gets the GIL while T" + holder + " has it");
            }
            holder = self;
            wanting &= ~(1 << self);
            memory.platform().granted(self);
        }
    }

    /** A thread begins to give the GIL away. */
    protected final void dropped(int self) {
        synchronized (memory) {
            holder = NOBODY;
        }
    }

    /** A thread has ended; wherever that was, it neither has the GIL nor wants it. */
    final void left(int self) {
        synchronized (memory) {
            wanting &= ~(1 << self);
            if (holder == self) {
                holder = NOBODY;
            }
        }
    }

    /** The thread that has the GIL, or nobody. */
    protected final int holder() {
        synchronized (memory.step()) {
            return holder;
        }
    }

    /** How many threads want the GIL and have not got it. */
    protected final int threadsWanting() {
        synchronized (memory.step()) {
            return Integer.bitCount(wanting);
        }
    }

    /** Whether the thread handles signals, of which there are none. */
    protected final boolean isMainThread() {
        return false;
    }

    // ---- parking

    /** Sleeps until some thread has unparked this one; not at all if one already has since the last time. */
    protected final void park(int self) {
        synchronized (memory.step()) {
            if (!hasPermit(self)) {
                parked[self].join(self);
                parked[self].sleep(self);
                hasPermit(self);
            }
        }
    }

    /** The same, at most for some time; true if that was up before. */
    protected final boolean timedPark(int self, long nanoseconds) {
        long deadline = memory.platform().deadline(nanoseconds);
        synchronized (memory.step()) {
            if (hasPermit(self)) {
                return false;
            }
            parked[self].join(self);
            boolean timedOut = parked[self].sleepUntil(self, deadline);
            hasPermit(self);
            return timedOut;
        }
    }

    /** Lets a thread's present or next park return; nothing happens for nobody. */
    protected final void unpark(int thread) {
        synchronized (memory.step()) {
            if (thread >= 0 && thread < parked.length) {
                permits |= 1 << thread;
                parked[thread].wakeAll();
            }
        }
    }

    /** Uses the permit up. */
    private boolean hasPermit(int self) {
        boolean there = (permits & (1 << self)) != 0;
        permits &= ~(1 << self);
        return there;
    }
}
