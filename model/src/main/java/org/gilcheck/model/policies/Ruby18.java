package org.gilcheck.model.policies;

import static org.gilcheck.model.language.TimeUnit.MILLISECONDS;

import org.gilcheck.model.language.Duration;
import org.gilcheck.model.language.Flag;
import org.gilcheck.model.language.GilPolicy;
import org.gilcheck.model.language.ThreadQueue;
import org.gilcheck.model.language.ThreadVar;

/**
 * MRI up to Ruby 1.8.7 (eval.c, {@code rb_thread_schedule}): green threads. One native thread runs one of them after the
 * other, so that there is no lock to fight for, and no second core to use. A 10 ms timer sets {@code rb_thread_pending};
 * at its next poll the interpreter asks {@code select} who could read or write by now, and goes to the runnable thread of
 * strictly the highest priority, searching the ring of threads from the one behind the current: round robin among equals,
 * and never a turn for the lower ones.
 *
 * <p>A thread whose data has come waits until the next poll after the tick finds that out. Beside an equal thread that
 * computes, each blocking call even takes a whole tick when its data is there already, because equals behind the current
 * thread go first. D. Beazley measured 40.2 s for 1000 messages of four calls each: 4 x 10 ms a message. With the
 * computing thread's priority lowered he measured 10.0 s (RuPy 2011): only the call that really had to wait for the message
 * waits for a tick, since before the other three {@code select} finds the data at once and the urgent thread goes on.
 *
 * <p>In the model each green thread is a thread of its own, of which only {@code curr_thread} runs, and threads become
 * runnable one by one, not in the order of the ring. It does not know before a call whether the data is there: every call
 * lets the others run. A switch costs a wake delay, and the timer ticks in real time, not in time of the process.
 */
public final class Ruby18 extends GilPolicy {
    /** The interval of the {@code ITIMER_VIRTUAL}, or of the timer's pthread. */
    private static final Duration PERIOD = duration("timer period", 10, MILLISECONDS);

    private final Flag pending = flag("rb_thread_pending");
    private final ThreadVar currThread = thread("curr_thread");
    private final ThreadQueue runnable = threadQueue("runnable");

    /** Declares the timer. */
    public Ruby18() {
        daemon(
                "timer",
                () -> loop(() -> {
                    sleep(PERIOD);
                    set(pending);
                }));
    }

    @Override
    public String name() {
        return "ruby-1.8";
    }

    /** The thread becomes {@code THREAD_RUNNABLE}, and runs when the scheduler goes to it. */
    @Override
    protected void defineAcquire() {
        atomically(() ->
                when(currThread.isNobody(), () -> set(currThread, self())).otherwise(() -> enqueue(runnable, self())));
        whileTrue(currThread.isNot(self()), this::park);
    }

    /** {@code rb_thread_schedule} of a thread that is {@code THREAD_STOPPED}, as by {@code rb_thread_wait_fd}. */
    @Override
    protected void defineRelease() {
        atomically(() -> {
            clear(pending);
            switchToNext();
        });
    }

    /** {@code CHECK_INTS}, and {@code rb_thread_schedule} of a thread that stays runnable. */
    @Override
    protected void defineCheckpoint() {
        when(pending, () -> {
            clear(pending);
            when(
                    runnable.isEmpty()
                            .not()
                            .and(runnable.highestPriority().priority().isAtLeast(self().priority())),
                    () -> {
                        release(() -> atomically(() -> {
                            switchToNext();
                            enqueue(runnable, self());
                        }));
                        acquire(() -> whileTrue(currThread.isNot(self()), this::park));
                    });
        });
    }

    private void switchToNext() {
        set(currThread, runnable.highestPriority());
        remove(runnable, currThread);
        unpark(currThread);
    }
}
