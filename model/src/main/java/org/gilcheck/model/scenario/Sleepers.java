package org.gilcheck.model.scenario;

import org.jspecify.annotations.Nullable;

/** The threads that sleep on one object. Who sleeps is told by where the threads stand; a queue is kept only for FIFO. */
final class Sleepers {
    private final Code[] threads;
    private final boolean[][] asleepAt;
    private final @Nullable PackedQueue queue;

    /** @param queue where the order is kept; null if any sleeper may be woken */
    Sleepers(Code[] threads, @Nullable PackedQueue queue) {
        this.threads = threads;
        this.asleepAt = new boolean[threads.length][0];
        this.queue = queue;
    }

    void initialise(long[] state) {
        if (queue != null) {
            queue.clear(state);
        }
    }

    void addTo(FieldRoles roles, int owner) {
        if (queue != null) {
            roles.addQueue(owner, queue);
        }
    }

    /** Declares a place at which a thread sleeps on this object. */
    void sleepsAt(int thread, int place) {
        if (asleepAt[thread].length <= place) {
            boolean[] larger = new boolean[place + 1];
            System.arraycopy(asleepAt[thread], 0, larger, 0, asleepAt[thread].length);
            asleepAt[thread] = larger;
        }
        asleepAt[thread][place] = true;
    }

    boolean contains(long[] state, int thread) {
        if (asleepAt[thread].length == 0) {
            return false;
        }
        int place = threads[thread].place(state);
        return place < asleepAt[thread].length && asleepAt[thread][place];
    }

    /** True if some thread stands right behind its sleep: it has been woken, or has given up, and has not gone on yet. */
    boolean isBeingLeft(long[] state) {
        for (int thread = 0; thread < threads.length; thread++) {
            int asleep = threads[thread].place(state) - 1;
            if (asleep >= 0 && asleep < asleepAt[thread].length && asleepAt[thread][asleep]) {
                return true;
            }
        }
        return false;
    }

    int count(long[] state) {
        int count = 0;
        for (int thread = 0; thread < threads.length; thread++) {
            if (contains(state, thread)) {
                count++;
            }
        }
        return count;
    }

    void join(Execution x, int thread) {
        if (queue != null) {
            queue.add(x.state, thread);
        }
    }

    void leave(Execution x, int thread) {
        if (queue != null) {
            queue.remove(x.state, thread);
        }
    }

    /** Moves a sleeper to the place behind its sleep, and makes it runnable. */
    void rouse(Execution x, int sleeper, Scheduler scheduler) {
        leave(x, sleeper);
        Code code = threads[sleeper];
        code.put(x, code.place(x.state) + 1);
        x.countWoken();
        scheduler.wake(x, sleeper);
    }

    /** As {@link #rouse}, for all sleepers. */
    void rouseAll(Execution x, Scheduler scheduler) {
        for (int sleeper = first(x.state); sleeper != PackedQueue.NONE; sleeper = first(x.state)) {
            rouse(x, sleeper, scheduler);
        }
    }

    /** The sleeper to be woken next, or NONE; the caller says {@link #rouse}. */
    int next(Execution x) {
        if (queue != null) {
            return queue.at(x.state, 0);
        }
        int count = count(x.state);
        if (count == 0) {
            return PackedQueue.NONE;
        }
        int wanted = x.choose(count);
        for (int thread = 0; thread < threads.length; thread++) {
            if (contains(x.state, thread) && wanted-- == 0) {
                return thread;
            }
        }
        throw new IllegalStateException("fewer sleepers than counted");
    }

    /** Any sleeper, for waking all of them: the longest or the first, without a choice; NONE if there is none. */
    private int first(long[] state) {
        if (queue != null) {
            return queue.at(state, 0);
        }
        for (int thread = 0; thread < threads.length; thread++) {
            if (contains(state, thread)) {
                return thread;
            }
        }
        return PackedQueue.NONE;
    }
}
