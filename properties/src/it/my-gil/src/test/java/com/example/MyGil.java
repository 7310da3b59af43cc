package com.example;

import static org.gilcheck.model.language.TimeUnit.MILLISECONDS;

import org.gilcheck.model.language.Duration;
import org.gilcheck.model.language.Flag;
import org.gilcheck.model.language.GilPolicy;
import org.gilcheck.model.language.Mutex;
import org.gilcheck.model.language.ThreadQueue;
import org.gilcheck.model.language.ThreadVar;

/** A GIL that is handed to whoever has waited longest; who waits for 5 ms asks the holder to let go. */
class MyGil extends GilPolicy {
    private static final Duration INTERVAL = duration("switch interval", 5, MILLISECONDS);

    final ThreadVar holder = thread("holder");
    final ThreadQueue waiting = threadQueue("waiting");
    final Mutex mutex = mutex("mutex");
    private final Flag dropRequest = flag("drop_request");

    @Override
    protected void defineAcquire() {
        lock(mutex);
        when(holder.isNobody(), () -> set(holder, self())).otherwise(() -> enqueue(waiting, self()));
        unlock(mutex);
        waitUntilHolder();
    }

    final void waitUntilHolder() {
        whileTrue(holder.isNot(self()), () -> {
            timedPark(INTERVAL);
            when(timedOut().and(holder.isNot(self())), () -> set(dropRequest));
        });
        clear(dropRequest);
    }

    @Override
    protected void defineRelease() {
        lock(mutex);
        set(holder, waiting.head());
        dequeue(waiting);
        unlock(mutex);
        unpark(holder);
    }

    @Override
    protected void defineCheckpoint() {
        when(dropRequest, () -> {
            release();
            acquire();
        });
    }
}
