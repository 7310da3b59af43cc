package org.gilcheck.model.workloads;

import org.gilcheck.model.language.Workload;

/** Computes for ever: a tick of work, a poll of the evaluation loop, and so on. */
public final class CpuBound extends Workload {

    @Override
    public String name() {
        return "cpu";
    }

    @Override
    protected void defineBody() {
        loop(() -> {
            work(1);
            checkpoint();
        });
    }
}
