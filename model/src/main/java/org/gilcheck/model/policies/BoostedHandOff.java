package org.gilcheck.model.policies;

import org.gilcheck.model.language.Constant;
import org.gilcheck.model.language.Counter;
import org.gilcheck.model.language.Flag;
import org.gilcheck.model.language.GilPolicy;
import org.gilcheck.model.language.ThreadQueue;
import org.gilcheck.model.language.ThreadVar;

/**
 * A reference, and gilcheck's own proposal: strict hand-over with a boost for I/O. Whoever lets go chooses the next owner
 * and wakes it, so that no newcomer barges in. A thread that comes back from a blocking call queues as urgent, all others
 * as waiting. The urgent go first, but never two in a row past a thread that waits: the two queues are served in turn. A
 * boosted owner keeps the GIL until it blocks or its quantum ends. A computing one keeps it for a quantum, or only for a
 * least turn while somebody is urgent, and then waits at the end of its queue.
 *
 * <p>What the rules cure: without the boost each blocking call waits for a quantum (the convoy of CPython 3.2); without
 * serving in turn two threads that do I/O keep a computing one out for ever (D. Beazley's priority GIL, issue 7946 of
 * CPython); without the hand-over nobody's turn is certain; and as the thread that is made to yield queues in the same
 * step in which it hands over, the operating system cannot keep it out of the queue by taking its core in between.
 *
 * <p>The bounds, with quantum Q, least turn L, wake delay w and N threads, on linux with two or more cores, as gilcheck
 * computes them. Bypass: 2N - 3, and N - 1 if all compute (2 to 4 threads, both clocks). From the return of a blocking
 * call to the GIL: L + 3w with one computing thread, L + 4w with two or three, 2L + 7w + 1 tick with another thread
 * that does I/O beside a computing one. A message of four calls of s each beside one computing thread: L + 3s + 10w + 4
 * ticks, 1.45 ms where CPython 3.2 needs 22.3 ms. Wait of one of N computing threads: (N - 1) Q + 2N w; with one that
 * does I/O among two or three, (N - 1) (Q + 2w). A higher priority waits for a quantum at most: priorities of threads
 * are ignored, lest they starve others. The adversarial profile adds a wake delay to a call, and nothing else: there
 * are no timers to be late, and no conditions to wake the wrong thread.
 *
 * <p>The compromises. A computing thread that gets the GIL during each call costs two hand-overs a call, and its least
 * turn is part of the call's latency: of "1 cpu, 1 io(4)" on two cores 8 / (1 + 4L) hand-overs are made per tick at
 * most, and a call waits for L + 3w, so that few switches and short waits exclude each other. The GIL is idle for a
 * wake delay at each hand-over, which barging would save at the price of an unbounded bypass; hence two cores are worse
 * than one, where the woken thread pre-empts at once, and more are no worse than two. And on a single core messages may
 * come so thick to one thread that the operating system gives another no core to take its first step: {@code
 * sched_yield} before each blocking call would bound that, but costs a time slice a call.
 *
 * <p>In C, {@code ticks} is the owner's alone, and counts what it likes (backward jumps, or a clock read now and then);
 * {@code hurry} is the flag that the evaluation loop tests, the {@code eval_breaker}; without waiters nothing is shared.
 * Time is kept by who runs, not by the timers of those who wait: that costs no wake-ups, needs no core, and makes turns
 * equal. An {@code atomically} is a few instructions on two linked lists; guard them by a lock of their own that nobody
 * sleeps with and that is fair, such as a ticket lock (the parking lot of CPython's PyMutex has such a lock around each
 * of its queues, only not a fair one). {@code park} is a semaphore or futex word of each thread.
 */
public final class BoostedHandOff extends GilPolicy {
    /** Ticks that a thread may run while others wait, 5 ms; in the model longer than the wake delays of a boost. */
    private static final Constant QUANTUM =
            constant("quantum", 100_000).modelledAs(6).inTicks();

    /** Ticks that a computing thread may run although another is urgent: about what it costs to wake that one, 50 us. */
    private static final Constant LEAST_TURN =
            constant("least turn", 1_000).modelledAs(1).inTicks();

    private final ThreadVar owner = thread("owner");
    private final ThreadQueue urgent = threadQueue("urgent");
    private final ThreadQueue waiting = threadQueue("waiting");
    private final Flag boosted = flag("boosted");
    private final Flag hurry = flag("hurry");
    private final Counter ticks = counter("ticks", 0, QUANTUM);

    @Override
    public String name() {
        return "boosted-hand-off";
    }

    @Override
    protected void defineAcquire() {
        queueIn(waiting);
        awaitTurn();
    }

    @Override
    protected void defineLeaveBlocking() {
        acquire(() -> {
            queueIn(urgent);
            awaitTurn();
        });
    }

    @Override
    protected void defineRelease() {
        atomically(this::handOver);
    }

    @Override
    protected void defineCheckpoint() {
        increment(ticks);
        when(ticks.is(QUANTUM).or(hurry.and(ticks.isAtLeast(LEAST_TURN))), () -> {
            release(() -> atomically(() -> {
                enqueue(waiting, self());
                handOver();
            }));
            acquire(this::awaitTurn);
        });
    }

    private void queueIn(ThreadQueue queue) {
        atomically(() -> {
            enqueue(queue, self());
            when(owner.isNobody(), this::handOver).otherwise(this::hurryTheOwner);
        });
    }

    private void awaitTurn() {
        whileTrue(owner.isNot(self()), this::park);
        set(ticks, 0);
    }

    /** To the first of the urgent, unless the owner was boosted and another thread waits for its turn. */
    private void handOver() {
        when(urgent.isEmpty().or(boosted.and(waiting.isEmpty().not())), () -> {
                    set(owner, waiting.head());
                    dequeue(waiting);
                    clear(boosted);
                })
                .otherwise(() -> {
                    set(owner, urgent.head());
                    dequeue(urgent);
                    set(boosted);
                });
        hurryTheOwner();
        when(owner.isNot(self()), () -> unpark(owner));
    }

    private void hurryTheOwner() {
        set(hurry, boosted.not().and(urgent.isEmpty().not()));
    }
}
