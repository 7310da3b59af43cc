package org.gilcheck.properties.simulation;

import org.gilcheck.model.scenario.Fault;

/** What was measured on one run; times in nanoseconds. */
public final class RunResult {
    long time;
    long steps;
    int interpreters;
    long grants;
    long switches;
    long failedAcquisitions;
    long yields;
    long yieldsInVain;
    long lockHeld;
    long lockWanted;
    long idleWanted;
    long unanswered;
    long slowestAt;
    boolean exclusionBroken;
    boolean stuck;
    Fault fault = Fault.NONE;
    final long[] ticks;
    final long[] answered;
    final long[] held;
    final long[] waited;
    final long[] longestWait;
    final Latencies waits = new Latencies();
    final Latencies messages = new Latencies();
    final Latencies rounds = new Latencies();
    final Latencies ticksToReturn = new Latencies();
    final Latencies ticksToNextReturn = new Latencies();

    private final boolean[] answers;

    /** @param answers for each thread whether messages come to it */
    RunResult(boolean[] answers) {
        int threads = answers.length;
        this.answers = answers;
        ticks = new long[threads];
        answered = new long[threads];
        held = new long[threads];
        waited = new long[threads];
        longestWait = new long[threads];
    }

    /** How long it lasted. */
    public long time() {
        return time;
    }

    /** How many steps of the model it has, those in which time passes included. */
    public long steps() {
        return steps;
    }

    /** How often some thread got the GIL. */
    public long grants() {
        return grants;
    }

    /** How often it was another thread than the last. */
    public long switches() {
        return switches;
    }

    /** How often a thread was woken for the GIL and went back to sleep without it. */
    public long failedAcquisitions() {
        return failedAcquisitions;
    }

    /** How often a thread was made to yield while another waited, and somebody got the GIL after it. */
    public long yields() {
        return yields;
    }

    /** How often the same thread then got it again. */
    public long yieldsInVain() {
        return yieldsInVain;
    }

    /** The part of the time in which some thread has the GIL, of 0 to 1; in the mean over the interpreters. */
    public double heldFraction() {
        return fraction(lockHeld);
    }

    /** The part of the time in which some thread wants the GIL and has not got it. */
    public double wantedFraction() {
        return fraction(lockWanted);
    }

    /** The part of the time in which nobody has the GIL although some thread wants it. */
    public double idleWantedFraction() {
        return fraction(idleWanted);
    }

    private double fraction(long part) {
        return time == 0 ? 0 : (double) part / time / interpreters;
    }

    /** Ticks of work of a thread. */
    public long ticks(int thread) {
        return ticks[thread];
    }

    /** Ticks of work of all threads. */
    public long allTicks() {
        long sum = 0;
        for (long each : ticks) {
            sum += each;
        }
        return sum;
    }

    /** True if messages come to a thread. */
    public boolean answers(int thread) {
        return answers[thread];
    }

    /** How many messages a thread has answered. */
    public long answered(int thread) {
        return answered[thread];
    }

    /** The part of the time in which a thread has the GIL. */
    public double held(int thread) {
        return time == 0 ? 0 : (double) held[thread] / time;
    }

    /** The part of the time in which a thread waits for the GIL. */
    public double waited(int thread) {
        return time == 0 ? 0 : (double) waited[thread] / time;
    }

    /** The longest time that a thread waited for the GIL, to the end of the run if it did not get it. */
    public long longestWait(int thread) {
        return longestWait[thread];
    }

    /** From request to grant. */
    public Latencies waits() {
        return waits;
    }

    /** From the arrival of a message until it has been dealt with. */
    public Latencies messages() {
        return messages;
    }

    /** From one answered message to the next of the same thread. */
    public Latencies rounds() {
        return rounds;
    }

    /** How many ticks of work are done from a message's arrival until the call that waits for it has the GIL again. */
    public Latencies ticksToReturn() {
        return ticksToReturn;
    }

    /** How many ticks of work are done from a message's last call until the next message's first call has the GIL again. */
    public Latencies ticksToNextReturn() {
        return ticksToNextReturn;
    }

    /** For how long the longest waiting message has been waiting at the end; 0 if none has. */
    public long unanswered() {
        return unanswered;
    }

    /** When the message arrived that took longest; without messages, when the longest wait for the GIL began. */
    public long slowestAt() {
        return slowestAt;
    }

    /** True if two threads of an interpreter had the GIL at once. */
    public boolean exclusionBroken() {
        return exclusionBroken;
    }

    /** True if some thread still lived when nothing could ever happen again. */
    public boolean stuck() {
        return stuck;
    }

    /** What went wrong in the last step, if anything. */
    public Fault fault() {
        return fault;
    }
}
