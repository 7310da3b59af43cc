package org.gilcheck.properties.locks.runtime;

import java.util.Random;

/**
 * What the threads run on, as far as there is a choice: which sleeper is woken, how long a thread goes on. This one leaves
 * the pace of the threads alone and makes its choices at random, which for Java PathFinder means: all of them.
 */
public class Platform {
    private final Random random = new Random(0);
    private final int rounds;
    private final int[] done;

    /**
     * A platform for some threads.
     *
     * @param rounds how many rounds each thread makes; 0 for no end
     */
    public Platform(int threads, int rounds) {
        this.rounds = rounds;
        this.done = new int[rounds == 0 ? 0 : threads];
    }

    /** One of several outcomes, from 0; called with the memory's monitor held. */
    protected int choose(int outcomes) {
        return outcomes < 2 ? 0 : random.nextInt(outcomes);
    }

    /** Whether a thread of the program is to make another round. */
    protected boolean goesOn(int self) {
        if (rounds == 0) {
            return true;
        }
        done[self]++;
        return done[self] <= rounds;
    }

    /** Before a step, without the memory's monitor. */
    protected void beforeStep() {}

    /** While a thread computes or is in a call of the system. */
    protected void timePasses() {}

    /** When a wait that begins now ends because its time is up. */
    protected long deadline(long nanoseconds) {
        return 0;
    }

    /** Whether that time has come; a wait may be over at any time, and then surely is. */
    protected boolean isOver(int self, long deadline) {
        return true;
    }

    /** A thread is about to sleep until something changes; called with the memory's monitor held. */
    protected void fallsAsleep(int self, String what) {}

    /** A thread is about to sleep for a short time, or until something changes; likewise. */
    protected void dozes(int self) {}

    /** It is awake again, having slept until something changed. */
    protected void wakes(int self) {}

    /** Something changes, for which all that sleep are woken; called with the memory's monitor held. */
    protected void changes() {}

    /** A thread has got the GIL; called with the memory's monitor held. */
    protected void granted(int self) {}

    /** What a thread has thrown; true if nobody else is to hear of it. */
    protected boolean isHandled(int self, Throwable thrown) {
        return false;
    }

    /** A thread has ended. */
    protected void ends(int self) {}
}
