package org.gilcheck.reports.benchmark;

/** Does one thing with one model, as often as asked, each time in a fresh process. */
interface Contestant extends AutoCloseable {

    /** Such as {@code gilcheck} or {@code spin}. */
    String name();

    /** How it is run: what would have to be typed. */
    String how();

    /**
     * Does all of it.
     *
     * @throws ContestantFailure if it does not get to the end
     * @throws InterruptedException if this thread is interrupted; the process is gone then
     */
    Measurement run() throws ContestantFailure, InterruptedException;

    @Override
    void close();
}
