package org.gilcheck.model.policies;

import static org.gilcheck.model.language.TimeUnit.MILLISECONDS;

import org.gilcheck.model.language.Condition;
import org.gilcheck.model.language.Counter;
import org.gilcheck.model.language.Duration;
import org.gilcheck.model.language.Flag;
import org.gilcheck.model.language.GilPolicy;
import org.gilcheck.model.language.Mutex;
import org.gilcheck.model.language.ThreadSet;
import org.gilcheck.model.language.ThreadVar;

/**
 * A reference: a GIL that is handed over, but to nobody in particular. A thread that lets go while others wait does not
 * free the lock: it says that it has been handed over, and the waiter that takes the message has it. Those who come newly
 * find it taken, and so does the one that has let go. A waiter whose patience runs out without any switch asks the
 * holder to let go, as in {@link CPython32}.
 *
 * <p>It shows which part of a fair lock does what. The hand-over alone makes every forced yield a switch, for two threads
 * and for any number. But without a queue, as {@link TicketFifo} has one, nothing bounds how often a thread is passed by. With
 * three threads two may hand the GIL to each other for ever: the condition may wake them in the order that suits
 * them; and even if it wakes who has waited longest, a waiter whose patience ends just then takes what was handed over
 * before the one that was woken for it, and having waited anew is last again. And the mutex inside is one that a thread can
 * lose the race for, again and again, if the platform's mutexes let newcomers barge: a hand-over is no fairer than the lock
 * that protects it.
 */
public final class StrictHandOff extends GilPolicy {
    /** How long a waiter is patient. */
    private static final Duration QUANTUM = duration("quantum", 5, MILLISECONDS);

    private final Mutex mutex = mutex("mutex");
    private final Condition handOver = condition("hand_over");
    private final Flag taken = flag("taken");
    private final Flag handedOver = flag("handed_over");
    private final Flag dropRequest = flag("drop_request");
    private final ThreadVar lastHolder = thread("last_holder");
    private final Counter waiters = counter("waiters", 0, NUMBER_OF_THREADS);
    private final ThreadSet sawNoSwitch = threadSet("saw_no_switch");

    @Override
    public String name() {
        return "strict-hand-off";
    }

    @Override
    protected void defineAcquire() {
        lock(mutex);
        when(taken, this::waitForHandOver);
        set(taken);
        set(lastHolder, self());
        clear(sawNoSwitch);
        clear(dropRequest);
        unlock(mutex);
    }

    private void waitForHandOver() {
        increment(waiters);
        loop(() -> {
            add(sawNoSwitch, self());
            timedWait(handOver, mutex, QUANTUM);
            when(handedOver.and(lastHolder.isNot(self())), this::exitLoop);
            when(timedOut().and(sawNoSwitch.contains(self())), () -> set(dropRequest));
        });
        decrement(waiters);
        clear(handedOver);
    }

    @Override
    protected void defineRelease() {
        lock(mutex);
        when(waiters.isMoreThan(0), () -> {
                    set(handedOver);
                    signal(handOver);
                })
                .otherwise(() -> clear(taken));
        unlock(mutex);
    }

    @Override
    protected void defineCheckpoint() {
        when(dropRequest, () -> {
            release();
            acquire();
        });
    }
}
