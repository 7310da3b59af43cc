package org.gilcheck.model.workloads;

import org.gilcheck.model.language.Workload;

/**
 * A main thread that computes, begins to shut the interpreter down, and goes on running code (exit handlers, the clearing of
 * modules) while other threads, the daemons, are still there.
 */
public final class Finalizer extends Workload {

    @Override
    public String name() {
        return "finalizer";
    }

    @Override
    protected void defineBody() {
        work(1);
        finalizeInterpreter();
        loop(() -> {
            work(1);
            checkpoint();
        });
    }
}
