package org.gilcheck.model.policies;

import static org.gilcheck.model.language.TimeUnit.MILLISECONDS;

import org.gilcheck.model.language.Condition;
import org.gilcheck.model.language.Counter;
import org.gilcheck.model.language.Duration;
import org.gilcheck.model.language.Flag;
import org.gilcheck.model.language.GilPolicy;
import org.gilcheck.model.language.Mutex;
import org.gilcheck.model.language.ThreadVar;

/**
 * D. Beazley's priority GIL, an experiment of February 2010 on top of CPython 3.2 (RuPy 2011, slide 72): a thread that
 * must be told to let go is CPU-bound, one that lets go by itself is I/O-bound; an I/O-bound thread need not wait for the
 * switch interval when a CPU-bound one holds the GIL, and goes before all that are CPU-bound. Messaging took 1.21 s
 * instead of 20.2 s. The price: the CPU-bound wait for as long as I/O comes in (issue 7946 of CPython).
 */
public final class PriorityGil extends GilPolicy {
    /** {@code sys.setswitchinterval}. */
    private static final Duration INTERVAL = duration("switch interval", 5, MILLISECONDS);

    private final Flag locked = flag("gil_locked");
    private final Flag dropRequest = flag("gil_drop_request");
    private final ThreadVar lastHolder = thread("gil_last_holder");
    private final Flag cpuBound = flag("cpu_bound").perThread();
    private final Counter ioWaiting = counter("io_waiting", 0, NUMBER_OF_THREADS);
    private final Mutex mutex = mutex("gil_mutex");
    private final Condition ioCond = condition("io_cond");
    private final Condition cpuCond = condition("cpu_cond");
    private final Condition switched = condition("switch_cond");

    @Override
    public String name() {
        return "priority-gil";
    }

    @Override
    protected void defineAcquire() {
        lock(mutex);
        when(cpuBound, this::waitAsCpuBound).otherwise(this::waitAsIoBound);
        set(locked);
        set(lastHolder, self());
        broadcast(switched);
        clear(dropRequest);
        unlock(mutex);
    }

    /** Asks a CPU-bound holder at once, another one after the interval. */
    private void waitAsIoBound() {
        increment(ioWaiting);
        whileTrue(locked, () -> {
            when(cpuBound.of(lastHolder), () -> set(dropRequest));
            timedWait(ioCond, mutex, INTERVAL);
            when(timedOut().and(locked), () -> set(dropRequest));
        });
        decrement(ioWaiting);
    }

    /** Lets all that are I/O-bound go first. */
    private void waitAsCpuBound() {
        whileTrue(locked.or(ioWaiting.isMoreThan(0)), () -> {
            timedWait(cpuCond, mutex, INTERVAL);
            when(timedOut().and(locked), () -> set(dropRequest));
        });
    }

    @Override
    protected void defineRelease() {
        lock(mutex);
        clear(locked);
        when(ioWaiting.isMoreThan(0), () -> signal(ioCond)).otherwise(() -> signal(cpuCond));
        when(dropRequest, () -> whileTrue(lastHolder.is(self()), () -> await(switched, mutex)));
        unlock(mutex);
    }

    /** To be told to let go is to be CPU-bound. */
    @Override
    protected void defineCheckpoint() {
        when(dropRequest, () -> {
            set(cpuBound);
            release();
            acquire();
        });
    }

    /** To let go by oneself is to be I/O-bound. */
    @Override
    protected void defineEnterBlocking() {
        clear(cpuBound);
        release();
    }
}
