package org.gilcheck.model.workloads;

import org.gilcheck.model.language.Workload;

/**
 * A main thread that computes, and that alone may run the handlers of signals: between two pieces of work, when it has the
 * GIL (CPython, Modules/signalmodule.c). A signal arrives at any time, whoever runs.
 */
public final class MainWithSignals extends Workload {

    @Override
    public String name() {
        return "signals";
    }

    @Override
    protected void defineBody() {
        loop(() -> {
            work(1);
            handleSignals();
            checkpoint();
        });
    }
}
