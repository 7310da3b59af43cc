package org.gilcheck.properties.jqwik;

import java.util.List;

/**
 * What a statement of a random policy does, as it is written in Java. Each can be done in every state without leaving the
 * model, so that the counter goes round, a thread enters the queue anew, and the semaphore never has two units; except
 * that locks may be used wrongly.
 */
enum Word {
    NOTHING("emit(\"nothing\");"),
    SET_BUSY("set(busy);", Part.BUSY),
    CLEAR_BUSY("clear(busy);", Part.BUSY),
    SET_ASKED("set(asked);", Part.ASKED),
    CLEAR_ASKED("clear(asked);", Part.ASKED),
    SET_AGAIN("set(again);", Part.AGAIN),
    CLEAR_AGAIN("clear(again);", Part.AGAIN),
    COPY_BUSY("set(again, busy);", Part.AGAIN, Part.BUSY),
    COUNT_UP("set(waiters, waiters.plus(1).modulo(4));", Part.WAITERS),
    COUNT_DOWN("set(waiters, waiters.plus(3).modulo(4));", Part.WAITERS),
    SET_LAST("set(last, self());", Part.LAST),
    QUEUE_UP("atomically(() -> { remove(queue, self()); enqueue(queue, self()); });", Part.QUEUE),
    LEAVE_QUEUE("remove(queue, self());", Part.QUEUE),
    DEQUEUE("dequeue(queue);", Part.QUEUE),
    TRY_BUSY("compareAndSet(busy, false, true);", Part.BUSY),
    LOCK("lock(mutex);", Part.MUTEX),
    TRY_LOCK("tryLock(mutex);", Part.MUTEX),
    UNLOCK("unlock(mutex);", Part.MUTEX),
    WAIT("await(released, mutex);", Part.RELEASED, Part.MUTEX),
    TIMED_WAIT("timedWait(released, mutex, interval);", Part.RELEASED, Part.MUTEX, Part.INTERVAL),
    WAIT_FOR_SWITCH("await(switched, mutex);", Part.SWITCHED, Part.MUTEX),
    SIGNAL("signal(released);", Part.RELEASED),
    BROADCAST("broadcast(released);", Part.RELEASED),
    SIGNAL_SWITCH("signal(switched);", Part.SWITCHED),
    WAIT_FOR_TURN("eventWait(turn);", Part.TURN),
    GIVE_TURN("eventSet(turn);", Part.TURN),
    TAKE_UNIT("semaphoreWait(unit);", Part.UNIT),
    GIVE_UNIT("atomically(() -> { semaphoreTry(unit); semaphorePost(unit); });", Part.UNIT),
    PARK("park();"),
    UNPARK("unpark(queue.head());", Part.QUEUE),
    YIELD_PROCESSOR("yieldProcessor();"),
    /** To be said in the checkpoint only. */
    YIELD("release(); acquire();"),
    /** Around others. */
    WHEN("when(%s, () -> {"),
    WHILE("whileTrue(%s, () -> {"),
    ATOMICALLY("atomically(() -> {"),
    LOCKED("lock(mutex);", Part.MUTEX);

    private final String java;
    private final List<Part> parts;

    Word(String java, Part... parts) {
        this.java = java;
        this.parts = List.of(parts);
    }

    /** The statement, or what stands before the others. */
    String java() {
        return java;
    }

    List<Part> parts() {
        return parts;
    }

    boolean hasTest() {
        return this == WHEN || this == WHILE;
    }

    boolean hasBody() {
        return hasTest() || this == ATOMICALLY || this == LOCKED;
    }

    /** What stands behind the others; empty for a word without any. */
    String close() {
        return this == LOCKED ? "unlock(mutex);" : hasBody() ? "});" : "";
    }
}
