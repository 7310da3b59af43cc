package org.gilcheck.model.workloads;

import org.gilcheck.model.language.Duration;
import org.gilcheck.model.language.Semaphore;
import org.gilcheck.model.language.TimeUnit;
import org.gilcheck.model.language.Workload;
import org.jspecify.annotations.Nullable;

/**
 * One end of a queue: puts items in, or takes them out, for ever. All ends of a program share one queue, and it has room
 * for one item, so that the ends take turns (queue ping-pong).
 *
 * <p>Between threads of one interpreter an item costs nothing but the GIL. Between processes ({@code multiprocessing}, a
 * process pool, Parallel Python) it is pickled and goes through a pipe, a system call at either end: a million items took
 * 14.23 s between processes, 7.76 s between threads, 2.74 s in a single thread (T. Shih, PyCon APAC 2015).
 */
public final class QueueEnd extends Workload {
    private static final Duration ITEM = Duration.of("queue item", 12, TimeUnit.MICROSECONDS);

    private final String name;
    private final boolean puts;
    private final boolean throughPipe;
    private final Semaphore items;
    private final Semaphore space;

    private QueueEnd(String name, boolean puts, boolean throughPipe, @Nullable QueueEnd other) {
        this.name = name;
        this.puts = puts;
        this.throughPipe = throughPipe;
        if (other == null) {
            items = semaphore("items", 0, 1).perProcess();
            space = semaphore("space", 1, 1).perProcess();
        } else {
            shareVariablesOf(other);
            items = other.items;
            space = other.space;
        }
    }

    /**
     * Puts items in for other threads of its interpreter.
     *
     * @param other another end of the same queue, or null for the first
     */
    public static QueueEnd put(@Nullable QueueEnd other) {
        return new QueueEnd("put", true, false, other);
    }

    /** Takes items out which other threads of its interpreter have put in. */
    public static QueueEnd get(@Nullable QueueEnd other) {
        return new QueueEnd("get", false, false, other);
    }

    /** Puts items in for other processes. */
    public static QueueEnd send(@Nullable QueueEnd other) {
        return new QueueEnd("send", true, true, other);
    }

    /** Takes items out which other processes have put in. */
    public static QueueEnd receive(@Nullable QueueEnd other) {
        return new QueueEnd("receive", false, true, other);
    }

    /** True if it puts items in, false if it takes them out. */
    public boolean puts() {
        return puts;
    }

    /** True if items go through a pipe between processes. */
    public boolean throughPipe() {
        return throughPipe;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    protected void defineBody() {
        loop(() -> {
            if (puts) {
                work(1);
                move(space, items);
            } else {
                move(items, space);
                work(1);
            }
            checkpoint();
        });
    }

    private void move(Semaphore from, Semaphore to) {
        if (throughPipe) {
            enterBlocking();
            semaphoreWait(from);
            systemCall(ITEM);
            semaphorePost(to);
            leaveBlocking();
        } else {
            semaphoreTry(from);
            when(succeeded().not(), () -> {
                enterBlocking();
                semaphoreWait(from);
                leaveBlocking();
            });
            semaphorePost(to);
        }
    }
}
