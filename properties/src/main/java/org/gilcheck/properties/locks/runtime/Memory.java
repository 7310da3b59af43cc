package org.gilcheck.properties.locks.runtime;

/**
 * The memory that the threads of a program share. Its monitor makes steps of what is done to it: the variables, the locks and
 * whatever stands in a {@code synchronized (memory.step())} are worked on by one thread at a time.
 *
 * <p>A thread that has to wait sleeps on this monitor, and looks again when anything changes.
 */
public final class Memory {
    /** Stands for no thread. */
    public static final int NOBODY = -1;

    private static final long SHORT = 1;

    private final int threads;
    private final int[] priorities;
    private final Platform platform;

    /**
     * An empty memory.
     *
     * @param priorities of the program's threads, one each; larger is more urgent
     */
    public Memory(int[] priorities, Platform platform) {
        this.threads = priorities.length;
        this.priorities = priorities;
        this.platform = platform;
    }

    /**
     * The memory of a program that Java PathFinder explores.
     *
     * @param threads of the program
     * @param arguments the number of rounds that each makes, 0 for no end; then the priorities; each may be left out
     */
    public static Memory exploring(int threads, String[] arguments) {
        int[] priorities = new int[threads];
        for (int i = 0; i < threads && i + 1 < arguments.length; i++) {
            priorities[i] = Integer.parseInt(arguments[i + 1]);
        }
        int rounds = arguments.length == 0 ? 0 : Integer.parseInt(arguments[0]);
        return new Memory(priorities, new Platform(threads, rounds));
    }

    /** The memory, at the beginning of a step. */
    public Memory step() {
        platform.beforeStep();
        return this;
    }

    /** How many threads the program has; their numbers begin at 0, and those of daemons follow. */
    public int threads() {
        return threads;
    }

    Platform platform() {
        return platform;
    }

    int priority(int thread) {
        if (thread >= 0 && thread < threads) {
            return priorities[thread];
        }
        int least = thread >= threads ? 0 : priorities[0];
        for (int priority : priorities) {
            least = Math.min(least, priority);
        }
        return thread >= threads ? 0 : least;
    }

    int choose(int outcomes) {
        return platform.choose(outcomes);
    }

    /** Sleeps until something has changed, with the monitor free meanwhile. */
    @SuppressWarnings("WaitNotInLoop") // the callers look whether it is what they wait for
    void sleep(int self, String what) {
        platform.fallsAsleep(self, what);
        try {
            wait();
        } catch (InterruptedException stopped) {
            throw new ProgramOver();
        }
        platform.wakes(self);
    }

    /** Sleeps until something has changed or some time is over; true if the thread should give up. */
    @SuppressWarnings("WaitNotInLoop") // as above
    boolean sleepUntil(int self, long deadline) {
        platform.dozes(self);
        try {
            wait(SHORT);
        } catch (InterruptedException stopped) {
            throw new ProgramOver();
        }
        return platform.isOver(self, deadline);
    }

    /** Lets all that sleep look again. */
    void changed() {
        platform.changes();
        notifyAll();
    }

    LockViolation mistake(String what) {
        return new LockViolation(LockViolation.MISTAKE, what);
    }
}
