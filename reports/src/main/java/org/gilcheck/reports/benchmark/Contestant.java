package org.gilcheck.reports.benchmark;

import org.gilcheck.properties.spin.SpinFailure;

/** Explores one model, as often as asked, each time in a fresh process. */
interface Contestant extends AutoCloseable {

    /** Such as {@code gilcheck} or {@code spin}. */
    String name();

    /** How it is run: what would have to be typed. */
    String how();

    /**
     * Explores all of it.
     *
     * @throws SpinFailure if Spin does not do what it should
     * @throws InterruptedException if this thread is interrupted; the process is gone then
     */
    Measurement run() throws SpinFailure, InterruptedException;

    @Override
    void close();
}
