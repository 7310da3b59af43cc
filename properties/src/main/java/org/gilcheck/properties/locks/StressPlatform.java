package org.gilcheck.properties.locks;

import java.util.Arrays;
import java.util.Random;
import java.util.StringJoiner;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import org.gilcheck.properties.locks.runtime.LockViolation;
import org.gilcheck.properties.locks.runtime.Memory;
import org.gilcheck.properties.locks.runtime.Platform;
import org.gilcheck.properties.locks.runtime.ProgramOver;
import org.jspecify.annotations.Nullable;

/**
 * A Java machine on which threads are disturbed at random between their steps, so that they meet in more ways than they would
 * by themselves. It sees at once when all of them sleep and nobody is left to wake them.
 */
final class StressPlatform extends Platform {
    private static final int MOST_ROUNDS = 300;
    private static final long LONGEST_PATIENCE = TimeUnit.MICROSECONDS.toNanos(500);
    private static final long LONGEST_PAUSE = TimeUnit.MICROSECONDS.toNanos(100);
    private static final long LONGEST_WORK = TimeUnit.MICROSECONDS.toNanos(1_500);

    /** One in so many steps is disturbed: one of these for all threads of a session. */
    private static final int[] CALMNESS = {3, 10, 50, 1_000};

    /** One in so many times a thread computes for long; likewise. */
    private static final int[] EASE = {2, 20, 500};

    private final int programThreads;
    private final int calmness;
    private final int ease;
    private final int[] roundsLeft;
    private final boolean[] alive;
    private final boolean[] asleep;
    private final String[] asleepOn;
    private final ThreadLocal<Random> random;
    private final LongAdder steps = new LongAdder();
    private final CountDownLatch running;
    private final Memory memory;
    private long grants;
    private volatile boolean over;
    private volatile @Nullable LockViolation violation;

    /**
     * A platform for one session.
     *
     * @param priorities of the program's threads, one each
     * @param daemons how many threads of its own the lock has
     * @param seed of all random choices
     */
    StressPlatform(int[] priorities, int daemons, long seed) {
        super(priorities.length, 0);
        int threads = priorities.length + daemons;
        programThreads = priorities.length;
        alive = new boolean[threads];
        asleep = new boolean[threads];
        asleepOn = new String[threads];
        running = new CountDownLatch(threads);
        memory = new Memory(priorities, this);
        Random first = new Random(seed);
        calmness = CALMNESS[first.nextInt(CALMNESS.length)];
        ease = EASE[first.nextInt(EASE.length)];
        roundsLeft = new int[programThreads];
        for (int i = 0; i < threads; i++) {
            alive[i] = true;
            asleepOn[i] = "";
        }
        for (int i = 0; i < programThreads; i++) {
            roundsLeft[i] = 1 + first.nextInt(MOST_ROUNDS);
        }
        random = ThreadLocal.withInitial(
                () -> new Random(seed * 31 + Thread.currentThread().getName().hashCode()));
    }

    /** The memory of the program that runs on it. */
    Memory memory() {
        return memory;
    }

    /** Waits until all threads have ended; false if that takes too long. */
    boolean awaitEnd(long milliseconds) throws InterruptedException {
        return running.await(milliseconds, TimeUnit.MILLISECONDS);
    }

    /** How often a thread has got the GIL. */
    long grants() {
        synchronized (memory) {
            return grants;
        }
    }

    /** About how many steps have been taken. */
    long steps() {
        return steps.sum();
    }

    /** What was found wrong first; null for nothing. */
    @Nullable
    LockViolation violation() {
        return violation;
    }

    /** Ends the program. */
    void end() {
        synchronized (memory) {
            over = true;
            memory.notifyAll();
        }
    }

    @Override
    protected int choose(int outcomes) {
        return outcomes < 2 ? 0 : random.get().nextInt(outcomes);
    }

    @Override
    protected boolean goesOn(int self) {
        requireGoingOn();
        roundsLeft[self]--;
        return roundsLeft[self] >= 0;
    }

    @Override
    protected void beforeStep() {
        requireGoingOn();
        if (!Thread.holdsLock(memory)) {
            steps.increment();
            disturb(calmness);
        }
    }

    @Override
    protected void timePasses() {
        requireGoingOn();
        if (!Thread.holdsLock(memory)) {
            Random own = random.get();
            if (own.nextInt(ease) == 0) {
                pause(own, LONGEST_WORK);
            } else {
                disturb(calmness);
            }
        }
    }

    @SuppressWarnings("ThreadPriorityCheck") // to disturb is the purpose
    private void disturb(int oneIn) {
        Random own = random.get();
        if (own.nextInt(oneIn) != 0) {
            return;
        }
        int kind = own.nextInt(20);
        if (kind == 0) {
            pause(own, LONGEST_PAUSE);
        } else if (kind < 10) {
            Thread.yield();
        } else {
            for (int i = own.nextInt(500); i > 0; i--) {
                Thread.onSpinWait();
            }
        }
    }

    private static void pause(Random random, long longest) {
        LockSupport.parkNanos(1 + (long) (random.nextDouble() * longest));
    }

    @Override
    protected long deadline(long nanoseconds) {
        long patience = (long) (random.get().nextDouble() * Math.min(nanoseconds, LONGEST_PATIENCE));
        return System.nanoTime() + patience;
    }

    @Override
    protected boolean isOver(int self, long deadline) {
        requireGoingOn();
        return System.nanoTime() - deadline >= 0;
    }

    @Override
    protected void fallsAsleep(int self, String what) {
        requireGoingOn();
        asleep[self] = true;
        asleepOn[self] = what;
        lookForDeadlock();
        requireGoingOn();
    }

    @Override
    protected void wakes(int self) {
        asleep[self] = false;
        requireGoingOn();
    }

    @Override
    protected void changes() {
        Arrays.fill(asleep, false);
    }

    @Override
    protected void granted(int self) {
        grants++;
    }

    @Override
    protected boolean isHandled(int self, Throwable thrown) {
        if (thrown instanceof LockViolation found) {
            stopWith(found);
        } else if (!(thrown instanceof ProgramOver)) {
            stopWith(new LockViolation(LockViolation.MISTAKE, "T" + self + ": " + thrown));
        }
        return true;
    }

    @Override
    protected void ends(int self) {
        synchronized (memory) {
            alive[self] = false;
            if (!isProgramAlive()) {
                end();
            } else if (!over) {
                lookForDeadlock();
            }
        }
        running.countDown();
    }

    private boolean isProgramAlive() {
        boolean any = false;
        for (int i = 0; i < programThreads; i++) {
            any |= alive[i];
        }
        return any;
    }

    /** Whoever is alive sleeps, and nothing has changed since they last looked. */
    private void lookForDeadlock() {
        StringJoiner sleepers = new StringJoiner(", ");
        for (int i = 0; i < alive.length; i++) {
            if (alive[i] && !asleep[i]) {
                return;
            }
            if (alive[i]) {
                sleepers.add((i < programThreads ? "T" + i : "daemon " + (i - programThreads)) + " on " + asleepOn[i]);
            }
        }
        stopWith(new LockViolation(LockViolation.DEADLOCK, "all that are left sleep: " + sleepers));
    }

    /** Ends the program because of what was found. */
    void stopWith(LockViolation found) {
        synchronized (memory) {
            if (violation == null) {
                violation = found;
            }
            end();
        }
    }

    private void requireGoingOn() {
        if (over) {
            throw new ProgramOver();
        }
    }
}
