package org.gilcheck.model.scenario;

import org.gilcheck.model.StateSink;

/** What the operating system does with threads under one of the two clocks. */
interface Scheduler {

    /** True if sleeping, waking and work are modelled in time. */
    boolean timed();

    void initialise(Execution x);

    /** Tells of its fields. */
    void addTo(FieldRoles roles);

    /** Puts the acting thread to sleep, for {@code units} of time or, if 0, until it is woken. */
    void fallAsleep(Execution x, int thread, int units);

    /** Puts the acting thread, which was woken in vain, to sleep for the rest of its time. */
    void sleepOn(Execution x, int thread);

    /** The acting thread has what it waited for, or has given up. */
    void forgetPatience(Execution x, int thread);

    /** Makes a sleeper runnable. */
    void wake(Execution x, int thread);

    /** True if a sleeper's time is over. */
    boolean isPatienceOver(long[] state, int thread);

    /** Lets the acting thread compute for some time before its next step. */
    void spend(Execution x, int thread, int units);

    /** Offers the acting thread's core to another. */
    void yieldProcessor(Execution x, int thread);

    /** The acting thread has ended. */
    void exit(Execution x, int thread);

    /** Carries out a move that is not a thread's own: an arrival, the end of a slice, a message, time. */
    void carryOut(Execution x, Label.Move move, int thread);

    /** After every move: gives free cores to runnable threads. */
    void settle(Execution x);

    /**
     * Hands the successors of a state to the sink that are moves of one thread or on its behalf.
     *
     * @return what is to be known of the moves of all threads, or-ed, to tell {@linkplain #mayTimePass whether time may pass}
     */
    int successorsOf(int thread, Moves moves, long[] states, int offset, StateSink sink);

    /** True if the passing of time is a successor as well. */
    boolean mayTimePass(int ofAllThreads);

    /** True if a thread is on a core; always where cores do not count. */
    boolean isOnCore(long[] states, int offset, int thread);

    /** How many units of time pass when nothing else happens. */
    int timeToNext(long[] states, int offset);

    /** True if a thread computes, waits for a core or is about to get one. */
    boolean isRunnable(long[] states, int offset, int thread);

    /** What the scheduler knows of a thread, in a word or two; empty if nothing. */
    String describe(long[] states, int offset, int thread);
}
