package org.gilcheck.model.policies;

import org.gilcheck.model.language.Constant;
import org.gilcheck.model.language.Counter;
import org.gilcheck.model.language.GilPolicy;
import org.gilcheck.model.language.ThreadQueue;
import org.gilcheck.model.language.ThreadVar;

/**
 * A reference: a strict first-in first-out GIL with a quantum. The releaser gives the lock to the longest waiter, so that
 * it is never free while anybody waits, and a thread waits for at most one quantum of each other thread.
 */
public final class StrictFifo extends GilPolicy {
    /** Ticks that a thread may run while others wait. */
    private static final Constant QUANTUM =
            constant("quantum", 100).modelledAs(2).inTicks();

    private final ThreadVar owner = thread("owner");
    private final ThreadQueue waiting = threadQueue("waiting");
    private final Counter ticksLeft = counter("ticks_left", 0, QUANTUM);

    @Override
    public String name() {
        return "strict-fifo";
    }

    @Override
    protected void defineAcquire() {
        atomically(() -> when(owner.isNobody(), () -> set(owner, self())).otherwise(() -> enqueue(waiting, self())));
        whileTrue(owner.isNot(self()), this::park);
        set(ticksLeft, QUANTUM);
    }

    @Override
    protected void defineRelease() {
        atomically(() -> {
            set(owner, waiting.head());
            dequeue(waiting);
            unpark(owner);
        });
    }

    @Override
    protected void defineCheckpoint() {
        decrement(ticksLeft);
        when(ticksLeft.is(0), () -> {
            release();
            acquire();
        });
    }
}
