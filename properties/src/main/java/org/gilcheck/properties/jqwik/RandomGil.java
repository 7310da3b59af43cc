package org.gilcheck.properties.jqwik;

import java.util.List;
import java.util.Objects;
import org.gilcheck.model.language.BoolExpr;
import org.gilcheck.model.language.Condition;
import org.gilcheck.model.language.Counter;
import org.gilcheck.model.language.Duration;
import org.gilcheck.model.language.Event;
import org.gilcheck.model.language.Flag;
import org.gilcheck.model.language.GilPolicy;
import org.gilcheck.model.language.Mutex;
import org.gilcheck.model.language.Semaphore;
import org.gilcheck.model.language.ThreadQueue;
import org.gilcheck.model.language.ThreadVar;
import org.gilcheck.model.language.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A random policy that says its statements, as the class does that its text is the source of. */
final class RandomGil extends GilPolicy {
    private final RandomPolicy plan;
    private final @Nullable Flag busy;
    private final @Nullable Flag asked;
    private final @Nullable Flag again;
    private final @Nullable Counter waiters;
    private final @Nullable ThreadVar last;
    private final @Nullable ThreadQueue queue;
    private final @Nullable Mutex mutex;
    private final @Nullable Condition released;
    private final @Nullable Condition switched;
    private final @Nullable Event turn;
    private final @Nullable Semaphore unit;
    private final Duration interval = duration("interval", 5, TimeUnit.MILLISECONDS);

    RandomGil(RandomPolicy plan) {
        this.plan = plan;
        busy = plan.has(Part.BUSY) ? flag("busy") : null;
        asked = plan.has(Part.ASKED) ? flag("asked") : null;
        again = plan.has(Part.AGAIN) ? flag("again").perThread() : null;
        waiters = plan.has(Part.WAITERS) ? counter("waiters", 0, 3) : null;
        last = plan.has(Part.LAST) ? thread("last") : null;
        queue = plan.has(Part.QUEUE) ? threadQueue("queue") : null;
        mutex = plan.has(Part.MUTEX) ? mutex("mutex") : null;
        released = plan.has(Part.RELEASED) ? condition("released") : null;
        switched = plan.has(Part.SWITCHED) ? condition("switched") : null;
        turn = plan.has(Part.TURN) ? autoResetEvent("turn") : null;
        unit = plan.has(Part.UNIT) ? semaphore("unit", 1, 1) : null;
    }

    @Override
    public String name() {
        return RandomPolicy.CLASS_NAME;
    }

    @Override
    protected void defineAcquire() {
        say(plan.acquire());
    }

    @Override
    protected void defineRelease() {
        say(plan.release());
    }

    @Override
    protected void defineCheckpoint() {
        say(plan.checkpoint());
    }

    private void say(List<Statement> statements) {
        for (Statement statement : statements) {
            Guard test = statement.test();
            switch (statement.word()) {
                case WHEN -> when(condition(declared(test)), () -> say(statement.body()));
                case WHILE -> whileTrue(condition(declared(test)), () -> say(statement.body()));
                case ATOMICALLY -> atomically(() -> say(statement.body()));
                case LOCKED -> {
                    lock(declared(mutex));
                    say(statement.body());
                    unlock(declared(mutex));
                }
                default -> say(statement.word());
            }
        }
    }

    private void say(Word word) {
        switch (word) {
            case NOTHING -> emit("nothing");
            case SET_BUSY -> set(declared(busy));
            case CLEAR_BUSY -> clear(declared(busy));
            case SET_ASKED -> set(declared(asked));
            case CLEAR_ASKED -> clear(declared(asked));
            case SET_AGAIN -> set(declared(again));
            case CLEAR_AGAIN -> clear(declared(again));
            case COPY_BUSY -> set(declared(again), declared(busy));
            case COUNT_UP -> set(declared(waiters), declared(waiters).plus(1).modulo(4));
            case COUNT_DOWN -> set(declared(waiters), declared(waiters).plus(3).modulo(4));
            case SET_LAST -> set(declared(last), self());
            case QUEUE_UP ->
                atomically(() -> {
                    remove(declared(queue), self());
                    enqueue(declared(queue), self());
                });
            case LEAVE_QUEUE -> remove(declared(queue), self());
            case DEQUEUE -> dequeue(declared(queue));
            case TRY_BUSY -> compareAndSet(declared(busy), false, true);
            case LOCK -> lock(declared(mutex));
            case TRY_LOCK -> tryLock(declared(mutex));
            case UNLOCK -> unlock(declared(mutex));
            case WAIT -> await(declared(released), declared(mutex));
            case TIMED_WAIT -> timedWait(declared(released), declared(mutex), interval);
            case WAIT_FOR_SWITCH -> await(declared(switched), declared(mutex));
            case SIGNAL -> signal(declared(released));
            case BROADCAST -> broadcast(declared(released));
            case SIGNAL_SWITCH -> signal(declared(switched));
            case WAIT_FOR_TURN -> eventWait(declared(turn));
            case GIVE_TURN -> eventSet(declared(turn));
            case TAKE_UNIT -> semaphoreWait(declared(unit));
            case GIVE_UNIT ->
                atomically(() -> {
                    semaphoreTry(declared(unit));
                    semaphorePost(declared(unit));
                });
            case PARK -> park();
            case UNPARK -> unpark(declared(queue).head());
            case YIELD_PROCESSOR -> yieldProcessor();
            case YIELD -> {
                release();
                acquire();
            }
            case WHEN, WHILE, ATOMICALLY, LOCKED -> throw new IllegalStateException(word + " without others");
        }
    }

    private BoolExpr condition(Guard test) {
        return switch (test) {
            case BUSY -> declared(busy);
            case FREE -> declared(busy).not();
            case ASKED -> declared(asked);
            case NOT_ASKED -> declared(asked).not();
            case AGAIN -> declared(again);
            case TIMED_OUT -> timedOut();
            case SUCCEEDED -> succeeded();
            case FAILED -> succeeded().not();
            case TIMED_OUT_WHILE_BUSY -> timedOut().and(declared(busy));
            case SOMEBODY_WAITS -> declared(waiters).isMoreThan(0);
            case SOMEBODY_WANTS -> threadsWanting().isMoreThan(0);
            case WAS_LAST -> declared(last).is(self());
            case WAS_NOT_LAST -> declared(last).isNot(self());
            case NOT_FIRST -> declared(queue).head().isNot(self());
            case SOMEBODY_QUEUES -> declared(queue).isEmpty().not();
        };
    }

    private static <T> T declared(@Nullable T part) {
        return Objects.requireNonNull(part, "a statement uses what is not declared");
    }
}
