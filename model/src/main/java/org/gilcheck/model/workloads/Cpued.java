package org.gilcheck.model.workloads;

import org.gilcheck.model.language.Constant;
import org.gilcheck.model.language.Counter;
import org.gilcheck.model.language.Workload;

/**
 * Computes, and calls {@code sleep(0)} about every millisecond: it gives the GIL up by itself, does not sleep, and wants it
 * back at once. A policy that takes such a thread for I/O-bound and prefers it starves those that only compute: N. Aides'
 * test {@code cpued} (issue 7946 of CPython, message 101612).
 */
public final class Cpued extends Workload {
    private static final Constant BETWEEN =
            constant("ticks between sleep(0)", 20_000).modelledAs(2).inTicks();

    private final Counter left = counter("ticks_left", 0, BETWEEN).perThread();

    @Override
    public String name() {
        return "cpued";
    }

    @Override
    protected void defineBody() {
        loop(() -> {
            work(1);
            decrement(left);
            checkpoint();
            when(left.is(0), () -> {
                set(left, BETWEEN);
                enterBlocking();
                leaveBlocking();
            });
        });
    }
}
