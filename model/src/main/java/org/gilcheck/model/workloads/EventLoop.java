package org.gilcheck.model.workloads;

import org.gilcheck.model.language.PolicyException;
import org.gilcheck.model.language.Workload;

/**
 * A cooperative event loop (generators, pyev, gevent): one thread, whose callbacks run to completion. Some callback is
 * always ready and takes a while; a message, which may arrive at any time, has to wait until it is done. No GIL is fought
 * over, and the latency is that of the longest callback.
 */
public final class EventLoop extends Workload {
    private final int ticks;

    /** @param ticks of work in the longest callback, at least 1 */
    public EventLoop(int ticks) {
        if (ticks < 1) {
            throw new PolicyException("event-loop(" + ticks + "): a callback takes at least 1 tick");
        }
        this.ticks = ticks;
    }

    @Override
    public String name() {
        return "event-loop(" + ticks + ")";
    }

    @Override
    protected void defineBody() {
        loop(() -> {
            work(ticks);
            checkpoint();
            takeMessage();
            when(succeeded(), () -> {
                work(1);
                messageDone();
            });
        });
    }
}
