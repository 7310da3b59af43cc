package org.gilcheck.model.policies;

import static org.gilcheck.model.language.TimeUnit.MILLISECONDS;

import org.gilcheck.model.language.Duration;
import org.gilcheck.model.language.Flag;
import org.gilcheck.model.language.GilPolicy;
import org.gilcheck.model.language.ThreadQueue;
import org.gilcheck.model.language.ThreadVar;

/**
 * A reference: a ticket lock with a quantum in time. A thread draws the next ticket, which is one atomic fetch-and-add, and
 * sleeps until its number is served; the releaser serves the next number and wakes whoever has it. So there is no mutex
 * inside that could be contended, nobody comes in between, and each other thread goes first at most once. The next in line
 * measures the quantum, from when the thread before it has begun, and then asks for the GIL: N threads wait for at
 * most N - 1 quanta, wake-ups apart.
 *
 * <p>It is what a documented GIL is to be compared with: the best that can be had for threads that compute, without
 * starvation, with the fewest switches that the quantum allows. For threads that do I/O it is not good: each blocking call
 * queues at the end, behind a whole quantum of every other thread.
 *
 * <p>Tickets are numbers that grow without bound. Here they are a queue, which is the same: the numbers that are out are
 * always those from the one that is served to the last that was drawn, each drawn by one thread, and the lock never uses
 * more of them than their order. To draw a ticket is to enter at the end; to serve the next is to take out the first.
 */
public final class TicketFifo extends GilPolicy {
    /** What a thread may use while another waits. */
    private static final Duration QUANTUM = duration("quantum", 5, MILLISECONDS);

    private final ThreadVar nowServing = thread("now_serving");
    private final ThreadQueue tickets = threadQueue("tickets");
    private final Flag dropRequest = flag("drop_request");

    @Override
    public String name() {
        return "ticket-fifo";
    }

    @Override
    protected void defineAcquire() {
        atomically(() ->
                when(nowServing.isNobody(), () -> set(nowServing, self())).otherwise(() -> enqueue(tickets, self())));
        whileTrue(
                nowServing.isNot(self()),
                () -> when(tickets.head().is(self()), this::measure).otherwise(this::park));
        clear(dropRequest);
        unpark(tickets.head());
    }

    private void measure() {
        timedPark(QUANTUM);
        when(timedOut().and(nowServing.isNot(self())), () -> set(dropRequest));
    }

    @Override
    protected void defineRelease() {
        atomically(() -> {
            set(nowServing, tickets.head());
            dequeue(tickets);
            unpark(nowServing);
        });
    }

    @Override
    protected void defineCheckpoint() {
        when(dropRequest, () -> {
            release();
            acquire();
        });
    }
}
