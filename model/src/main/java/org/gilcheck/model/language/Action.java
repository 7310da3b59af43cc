package org.gilcheck.model.language;

import org.jspecify.annotations.Nullable;

/** A primitive statement with its operands: what one atomic step does. */
public final class Action {

    /** What an action does; {@code %t} is its target, {@code %m} its mutex, {@code %v} its value, {@code %d} its time. */
    public enum Kind {
        SET("%t = %v"),
        FETCH_AND_ADD("%m = %t; %t = %t + %v"),
        COMPARE_AND_SET("if (%t == %o) %t = %v"),
        ENQUEUE("enqueue %v in %t"),
        DEQUEUE("dequeue the head of %t"),
        ADD("add %v to %t"),
        REMOVE("remove %v from %t"),
        CLEAR("clear %t"),
        LOCK("lock %t"),
        TRY_LOCK("try to lock %t"),
        TIMED_LOCK("lock %t within %d"),
        UNLOCK("unlock %t"),
        WAIT("wait on %t with %m"),
        TIMED_WAIT("wait on %t with %m for %d"),
        SIGNAL("signal %t"),
        BROADCAST("broadcast %t"),
        SEMAPHORE_WAIT("wait for semaphore %t"),
        SEMAPHORE_TRY("try semaphore %t"),
        SEMAPHORE_POST("post semaphore %t"),
        EVENT_WAIT("wait for event %t"),
        EVENT_TIMED_WAIT("wait for event %t for %d"),
        EVENT_SET("set event %t"),
        EVENT_RESET("reset event %t"),
        PARK("park"),
        TIMED_PARK("park for %d"),
        UNPARK("unpark %v"),
        SLEEP("sleep %d"),
        YIELD_PROCESSOR("sched_yield"),
        EMIT("emit \"%n\""),
        SKIP("nothing"),
        EXIT_THREAD("end the thread"),
        WORK("work %w"),
        SYSTEM_CALL("system call"),
        HANDLE_SIGNALS("handle signals"),
        AWAIT_MESSAGE("await a message"),
        POLL_MESSAGE("look for a message"),
        MESSAGE_DONE("message done");

        private final String format;

        Kind(String format) {
            this.format = format;
        }
    }

    private final Kind kind;
    private final @Nullable Place target;
    private final @Nullable Place second;
    private final @Nullable Expression value;
    private final @Nullable Expression expected;
    private final @Nullable Duration duration;
    private final String name;
    private final int amount;

    private Action(
            Kind kind,
            @Nullable Place target,
            @Nullable Place second,
            @Nullable Expression value,
            @Nullable Expression expected,
            @Nullable Duration duration,
            String name,
            int amount) {
        this.kind = kind;
        this.target = target;
        this.second = second;
        this.value = value;
        this.expected = expected;
        this.duration = duration;
        this.name = name;
        this.amount = amount;
    }

    static Action of(Kind kind) {
        return new Action(kind, null, null, null, null, null, "", 0);
    }

    static Action on(Kind kind, Place target) {
        return new Action(kind, target, null, null, null, null, "", 0);
    }

    static Action named(Kind kind, String name) {
        return new Action(kind, null, null, null, null, null, name, 0);
    }

    static Action amount(Kind kind, int amount) {
        return new Action(kind, null, null, null, null, null, "", amount);
    }

    Action with(Expression newValue) {
        return new Action(kind, target, second, newValue, expected, duration, name, amount);
    }

    Action expecting(Expression newExpected) {
        return new Action(kind, target, second, value, newExpected, duration, name, amount);
    }

    Action and(Place newSecond) {
        return new Action(kind, target, newSecond, value, expected, duration, name, amount);
    }

    Action lasting(Duration newDuration) {
        return new Action(kind, target, second, value, expected, newDuration, name, amount);
    }

    public Kind kind() {
        return kind;
    }

    /** The variable, lock or event that the action is on; null where it is on none. */
    public @Nullable Place target() {
        return target;
    }

    /** The mutex of a wait, or where a fetch-and-add puts the old value; else null. */
    public @Nullable Place second() {
        return second;
    }

    /** The value to store, or the thread to enqueue, add, remove or unpark; else null. */
    public @Nullable Expression value() {
        return value;
    }

    /** The value that a compare-and-set expects; else null. */
    public @Nullable Expression expected() {
        return expected;
    }

    /** How long a timed action waits; else null. */
    public @Nullable Duration duration() {
        return duration;
    }

    /** The name of an emitted event; else empty. */
    public String name() {
        return name;
    }

    /** The ticks of work; else 0. */
    public int amount() {
        return amount;
    }

    /** True for an action that keeps its thread's core busy for some time. */
    boolean isBusy() {
        return kind == Kind.WORK || kind == Kind.SYSTEM_CALL;
    }

    /** True for an action that may put its thread to sleep. */
    public boolean maySleep() {
        return switch (kind) {
            case LOCK,
                    TIMED_LOCK,
                    WAIT,
                    TIMED_WAIT,
                    SEMAPHORE_WAIT,
                    EVENT_WAIT,
                    EVENT_TIMED_WAIT,
                    PARK,
                    TIMED_PARK,
                    SLEEP,
                    AWAIT_MESSAGE -> true;
            default -> false;
        };
    }

    /** True for an action that can only be done to the thread's own copy of a per-thread variable. */
    boolean needsOwnCopy() {
        return switch (kind) {
            case ENQUEUE, DEQUEUE, ADD, REMOVE, CLEAR, FETCH_AND_ADD -> true;
            default -> maySleep();
        };
    }

    /** True for an action during which time passes, or which cannot be repeated without another thread's help. */
    public boolean takesTime() {
        return switch (kind) {
            case WAIT, TIMED_WAIT, PARK, TIMED_PARK, SLEEP, AWAIT_MESSAGE, SYSTEM_CALL -> true;
            case EVENT_WAIT, EVENT_TIMED_WAIT ->
                target != null && target.declaration().kind() == Declaration.Kind.AUTO_RESET_EVENT;
            case WORK -> amount > 0;
            default -> false;
        };
    }

    /** The action as the trace prints it. */
    @Override
    public String toString() {
        return kind.format
                .replace("%t", target == null ? "" : target.text())
                .replace("%m", second == null ? "" : second.text())
                .replace("%v", value == null ? "" : value.withoutParentheses())
                .replace("%o", expected == null ? "" : expected.toString())
                .replace("%d", duration == null ? "" : duration.name())
                .replace("%w", Integer.toString(amount))
                .replace("%n", name)
                .trim();
    }
}
