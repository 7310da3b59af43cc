package org.gilcheck.model.workloads;

import org.gilcheck.model.language.PolicyException;
import org.gilcheck.model.language.Workload;

/**
 * Computes for a while, then makes a system call that does not block but for which the interpreter gives the GIL up, and so
 * on for ever: a thread that is neither CPU-bound nor I/O-bound, such as one that writes a log.
 */
public final class Mixed extends Workload {
    private final int ticks;

    /** @param ticks of work between two calls, each followed by a poll; at least 1 */
    public Mixed(int ticks) {
        if (ticks < 1) {
            throw new PolicyException("mixed(" + ticks + "): there must be at least 1 tick of work between two calls");
        }
        this.ticks = ticks;
    }

    @Override
    public String name() {
        return "mixed(" + ticks + ")";
    }

    @Override
    protected void defineBody() {
        loop(() -> {
            for (int tick = 0; tick < ticks; tick++) {
                work(1);
                checkpoint();
            }
            enterBlocking();
            systemCall(IoBound.SYSTEM_CALL);
            leaveBlocking();
        });
    }
}
