package org.gilcheck.properties.locks.runtime;

/** A program whose threads share a lock. Each starts, does what it has to do, and ends, as the lock says. */
public abstract class RealProgram extends RealCode {
    private final RealLock lock;

    /** A program over a lock that works on the same memory. */
    protected RealProgram(Memory memory, RealLock lock) {
        super(memory, lock.threads());
        this.lock = lock;
    }

    /** What a thread does between its start and its exit. */
    protected abstract void run(int self);

    /** Starts all threads, those of the lock as daemons. */
    public final void start() {
        for (int i = 0; i < lock.daemons(); i++) {
            new ProgramThread(this, memory.threads() + i).start();
        }
        for (int i = 0; i < memory.threads(); i++) {
            new ProgramThread(this, i).start();
        }
    }

    final void runThread(int self) {
        if (self >= memory.threads()) {
            lock.daemon(self - memory.threads(), self);
            return;
        }
        try {
            lock.threadStart(self);
            run(self);
            lock.threadExit(self);
        } catch (ThreadExit here) {
            lock.left(self);
        }
    }

    final boolean isDaemon(int self) {
        return self >= memory.threads();
    }

    final Memory memory() {
        return memory;
    }

    // ---- what a thread may do besides

    /** Whether it makes another round. */
    protected final boolean goesOn(int self) {
        return memory.platform().goesOn(self);
    }

    /** Computes. */
    protected final void work(int ticks) {
        memory.platform().timePasses();
    }

    /** Is in a call of the system. */
    protected final void systemCall(long nanoseconds) {
        memory.platform().timePasses();
    }

    /** Waits for a message, which comes at once. */
    protected final void awaitMessage() {
        memory.platform().timePasses();
    }

    /** Takes a message if there is one; whether there was. */
    protected final boolean takeMessage() {
        synchronized (memory.step()) {
            return memory.choose(2) == 1;
        }
    }

    /** Has dealt with a message. */
    protected final void messageDone() {}
}
