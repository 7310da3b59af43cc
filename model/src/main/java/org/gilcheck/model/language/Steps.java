package org.gilcheck.model.language;

import java.util.Locale;
import org.gilcheck.model.language.Action.Kind;
import org.gilcheck.model.language.Node.Block;
import org.jspecify.annotations.Nullable;

/**
 * The statements of the language. Each call records one atomic step of the routine that is being defined; nothing
 * happens at the time of the call. A test of nothing but the acting thread's own variables takes no step of its own.
 */
public abstract class Steps extends Declarations {
    private @Nullable Recorder recorder;

    Steps() {}

    // ---- variables

    /** {@code flag = true}. */
    protected final void set(Flag flag) {
        set(flag, BoolExpr.constant(true));
    }

    /** {@code flag = false}. */
    protected final void clear(Flag flag) {
        set(flag, BoolExpr.constant(false));
    }

    protected final void set(Flag flag, BoolExpr value) {
        record(Action.on(Kind.SET, flag).with(value));
    }

    protected final void set(Counter counter, IntExpr value) {
        record(Action.on(Kind.SET, counter).with(value));
    }

    /** Stores a number that must lie in the counter's range. */
    protected final void set(Counter counter, int value) {
        Declaration range = counter.declaration();
        if (value < range.minimum() || value > range.maximum()) {
            throw mistake("sets " + counter.text() + " to " + value + ", outside its range " + range.minimum() + ".."
                    + range.maximum());
        }
        set(counter, IntExpr.constant(value));
    }

    protected final void increment(Counter counter) {
        set(counter, counter.plus(1));
    }

    protected final void decrement(Counter counter) {
        set(counter, counter.minus(1));
    }

    protected final void set(ThreadVar variable, ThreadExpr value) {
        record(Action.on(Kind.SET, variable).with(value));
    }

    /** Puts a thread at the end of a queue. A thread that is already in it is an error of the model. */
    protected final void enqueue(ThreadQueue queue, ThreadExpr thread) {
        record(Action.on(Kind.ENQUEUE, queue).with(thread));
    }

    /** Takes the first thread out of a queue; nothing happens if it is empty. */
    protected final void dequeue(ThreadQueue queue) {
        record(Action.on(Kind.DEQUEUE, queue));
    }

    /** Takes a thread out of a queue wherever it stands; nothing happens if it is not there. */
    protected final void remove(ThreadQueue queue, ThreadExpr thread) {
        record(Action.on(Kind.REMOVE, queue).with(thread));
    }

    protected final void add(ThreadSet set, ThreadExpr thread) {
        record(Action.on(Kind.ADD, set).with(thread));
    }

    protected final void remove(ThreadSet set, ThreadExpr thread) {
        record(Action.on(Kind.REMOVE, set).with(thread));
    }

    protected final void clear(ThreadSet set) {
        record(Action.on(Kind.CLEAR, set));
    }

    // ---- atomic instructions

    /** Stores {@code value} if the flag is {@code expected}; afterwards {@link #succeeded} tells whether it did. */
    protected final void compareAndSet(Flag flag, boolean expected, boolean value) {
        record(Action.on(Kind.COMPARE_AND_SET, flag)
                .with(BoolExpr.constant(value))
                .expecting(BoolExpr.constant(expected)));
    }

    /** Stores {@code value} if the counter is {@code expected}; afterwards {@link #succeeded} tells whether it did. */
    protected final void compareAndSet(Counter counter, IntExpr expected, IntExpr value) {
        record(Action.on(Kind.COMPARE_AND_SET, counter).with(value).expecting(expected));
    }

    /** Stores {@code value} if the variable is {@code expected}; afterwards {@link #succeeded} tells whether it did. */
    protected final void compareAndSet(ThreadVar variable, ThreadExpr expected, ThreadExpr value) {
        record(Action.on(Kind.COMPARE_AND_SET, variable).with(value).expecting(expected));
    }

    /** {@code old = counter; counter = counter + delta}, as one step. */
    protected final void fetchAndAdd(Counter counter, IntExpr delta, Counter old) {
        record(Action.on(Kind.FETCH_AND_ADD, counter).with(delta).and(old));
    }

    /** {@code old = counter; counter = counter + delta}, as one step. */
    protected final void fetchAndAdd(Counter counter, int delta, Counter old) {
        fetchAndAdd(counter, IntExpr.constant(delta), old);
    }

    /** All the steps of {@code body} as one; they may test and store, but not sleep, loop or return. */
    protected final void atomically(Runnable body) {
        recorder("atomically")
                .add(new Node.Atomic(here(), recorder("atomically").nested(body)));
    }

    // ---- mutexes and conditions

    protected final void lock(Mutex mutex) {
        record(Action.on(Kind.LOCK, mutex));
    }

    /** Takes the mutex if it is free; afterwards {@link #succeeded} tells whether it was. */
    protected final void tryLock(Mutex mutex) {
        record(Action.on(Kind.TRY_LOCK, mutex));
    }

    /** Waits for the mutex at most {@code patience}; afterwards {@link #timedOut} tells whether in vain. */
    protected final void timedLock(Mutex mutex, Duration patience) {
        record(Action.on(Kind.TIMED_LOCK, mutex).lasting(patience));
    }

    /** Frees a mutex; if the acting thread does not hold it, that violates lock-discipline. */
    protected final void unlock(Mutex mutex) {
        record(Action.on(Kind.UNLOCK, mutex));
    }

    /** Frees {@code mutex} and sleeps on {@code condition} in one step; then takes the mutex again. */
    protected final void await(Condition condition, Mutex mutex) {
        record(Action.on(Kind.WAIT, condition).and(mutex));
    }

    /** As {@link #await}, at most {@code patience}; afterwards {@link #timedOut} tells whether time ran out. */
    protected final void timedWait(Condition condition, Mutex mutex, Duration patience) {
        record(Action.on(Kind.TIMED_WAIT, condition).and(mutex).lasting(patience));
    }

    /** Wakes one thread that sleeps on the condition; nothing happens if none does. */
    protected final void signal(Condition condition) {
        record(Action.on(Kind.SIGNAL, condition));
    }

    /** Wakes all threads that sleep on the condition. */
    protected final void broadcast(Condition condition) {
        record(Action.on(Kind.BROADCAST, condition));
    }

    // ---- semaphores and events

    /** Takes a unit of the semaphore, sleeping until there is one ({@code sem_wait}). */
    protected final void semaphoreWait(Semaphore semaphore) {
        record(Action.on(Kind.SEMAPHORE_WAIT, semaphore));
    }

    /** Takes a unit if there is one; afterwards {@link #succeeded} tells ({@code sem_trywait}). */
    protected final void semaphoreTry(Semaphore semaphore) {
        record(Action.on(Kind.SEMAPHORE_TRY, semaphore));
    }

    /** Gives a unit back ({@code sem_post}). */
    protected final void semaphorePost(Semaphore semaphore) {
        record(Action.on(Kind.SEMAPHORE_POST, semaphore));
    }

    /** Sleeps until the event is set ({@code WaitForSingleObject}). */
    protected final void eventWait(Event event) {
        record(Action.on(Kind.EVENT_WAIT, event));
    }

    /** As {@link #eventWait}, at most {@code patience}; afterwards {@link #timedOut} tells whether time ran out. */
    protected final void eventTimedWait(Event event, Duration patience) {
        record(Action.on(Kind.EVENT_TIMED_WAIT, event).lasting(patience));
    }

    /** {@code SetEvent}. */
    protected final void eventSet(Event event) {
        record(Action.on(Kind.EVENT_SET, event));
    }

    /** {@code ResetEvent}. */
    protected final void eventReset(Event event) {
        record(Action.on(Kind.EVENT_RESET, event));
    }

    // ---- threads and time

    /** Sleeps until some thread has unparked this one; returns at once if one already has since the last park. */
    protected final void park() {
        record(Action.of(Kind.PARK));
    }

    /** As {@link #park}, at most {@code patience}; afterwards {@link #timedOut} tells whether time ran out. */
    protected final void timedPark(Duration patience) {
        record(Action.of(Kind.TIMED_PARK).lasting(patience));
    }

    /** Lets a thread's present or next {@link #park} return; nothing happens for nobody. */
    protected final void unpark(ThreadExpr thread) {
        record(Action.of(Kind.UNPARK).with(thread));
    }

    protected final void sleep(Duration time) {
        record(Action.of(Kind.SLEEP).lasting(time));
    }

    /** {@code sched_yield()}: offers the core to another runnable thread, and promises nothing about any lock. */
    protected final void yieldProcessor() {
        record(Action.of(Kind.YIELD_PROCESSOR));
    }

    /**
     * {@code pthread_exit}: the thread ends here, wherever that is, and without the exit routine. What it has locked stays
     * locked.
     */
    protected final void exitThread() {
        record(Action.of(Kind.EXIT_THREAD));
    }

    /** Puts a named event into traces. */
    protected final void emit(String event) {
        record(Action.named(Kind.EMIT, event));
    }

    // ---- control

    /** {@code if (condition) then}; an {@link Otherwise#otherwise} may follow. */
    protected final Otherwise when(BoolExpr condition, Runnable then) {
        Recorder current = recorder("when");
        checkReads(condition);
        String location = here();
        Node.If node = current.add(new Node.If(location, condition, current.nested(then)));
        return new Otherwise(current, node);
    }

    /** {@code while (condition) body}. */
    protected final void whileTrue(BoolExpr condition, Runnable body) {
        Recorder current = recorder("whileTrue");
        checkReads(condition);
        current.add(new Node.Repeat(here(), condition, current.nested(body)));
    }

    /** {@code for (;;) body}; {@link #exitLoop} or {@link #leaveRoutine} ends it. */
    protected final void loop(Runnable body) {
        Recorder current = recorder("loop");
        current.add(new Node.Repeat(here(), null, current.nested(body)));
    }

    /** {@code break}: leaves the innermost loop. */
    protected final void exitLoop() {
        recorder("exitLoop").add(new Node.ExitLoop(here()));
    }

    /** {@code return}: leaves the innermost routine of the policy, not the Java method. */
    protected final void leaveRoutine() {
        recorder("leaveRoutine").add(new Node.Return(here()));
    }

    /** The branch for a condition that is false. */
    public static final class Otherwise {
        private final Recorder recorder;
        private final Node.If node;

        private Otherwise(Recorder recorder, Node.If node) {
            this.recorder = recorder;
            this.node = node;
        }

        /** {@code else body}; to be said right behind the {@code when}. */
        public void otherwise(Runnable body) {
            if (node.otherwise != null || !recorder.isLast(node)) {
                throw new PolicyException(recorder.where() + " (" + node.location
                        + "): otherwise() must directly follow its when(), once");
            }
            node.otherwise = recorder.nested(body);
        }
    }

    // ---- expressions

    /** The acting thread. */
    protected final ThreadExpr self() {
        return new ThreadExpr(Expression.Operator.SELF, null);
    }

    /**
     * True in the thread that runs the handlers of signals ({@link Workload#handleSignals}): the main thread, as interpreters
     * call it. False everywhere in a program whose threads handle none.
     */
    protected final BoolExpr isMainThread() {
        return new BoolExpr(Expression.Operator.MAIN_THREAD);
    }

    protected final ThreadExpr nobody() {
        return new ThreadExpr(Expression.Operator.NOBODY, null);
    }

    /** The thread of this interpreter that is between grant and drop, or nobody. */
    protected final ThreadExpr holder() {
        return new ThreadExpr(Expression.Operator.HOLDER, null);
    }

    /** How many threads of this interpreter are between request and grant, the acting one included. */
    protected final IntExpr threadsWanting() {
        return new IntExpr(Expression.Operator.WANTING);
    }

    /** True if the acting thread's last timed action ended because its time ran out. */
    protected final BoolExpr timedOut() {
        return new BoolExpr(Expression.Operator.TIMED_OUT);
    }

    /** True if the acting thread's last try or compare-and-set did what it tried. */
    protected final BoolExpr succeeded() {
        return new BoolExpr(Expression.Operator.SUCCEEDED);
    }

    // ---- recording

    final void recordInto(@Nullable Recorder newRecorder) {
        this.recorder = newRecorder;
        seal();
    }

    final Recorder recorder(String word) {
        if (recorder == null) {
            throw new PolicyException(
                    name() + ": " + word + "() is called outside a routine. Call it in one of the define...() methods");
        }
        return recorder;
    }

    final void record(Action action) {
        Recorder current = recorder(action.kind().name().toLowerCase(Locale.ROOT));
        checkPlace(action.target());
        checkPlace(action.second());
        checkOwnership(action);
        checkReads(action.value());
        checkReads(action.expected());
        current.add(new Node.Do(here(), action));
    }

    final void call(Routine routine, Runnable body) {
        Recorder current = recorder(routine.routineName());
        if (current.isIn(routine.routineName())) {
            throw mistake(routine.routineName() + "() calls itself, so the routine never ends");
        }
        Block block = current.record(routine.routineName(), body);
        current.add(new Node.Call(here(), routine, rewritten(routine.routineName(), block)));
    }

    /** What is put in the place of a routine's statements: usually they themselves. */
    Block rewritten(String routine, Block block) {
        return block;
    }

    final void callBody(Runnable body) {
        Recorder current = recorder("body");
        current.add(new Node.Scoped(here(), current.nested(body)));
    }

    /** Who may be named besides the own variables; a workload's routines may name none of the policy's. */
    boolean knows(Declaration declaration) {
        return declares(declaration);
    }

    private String here() {
        return SourceLines.ofCaller();
    }

    private PolicyException mistake(String what) {
        return new PolicyException(recorder("a step").where() + " (" + here() + "): " + what);
    }

    private void checkOwnership(Action action) {
        if (action.needsOwnCopy() && (isOthers(action.target()) || isOthers(action.second()))) {
            throw mistake(
                    "'" + action + "' is about another thread's copy. Other threads' copies may be set, signalled,"
                            + " unlocked and posted; sleep on, and enqueue in, the thread's own");
        }
    }

    private static boolean isOthers(@Nullable Place place) {
        return place != null && place.owner() != null;
    }

    private void checkReads(@Nullable Expression expression) {
        if (expression == null) {
            return;
        }
        checkPlace(expression.place());
        for (int i = 0; i < expression.operandCount(); i++) {
            checkReads(expression.operand(i));
        }
    }

    private void checkPlace(@Nullable Place place) {
        if (place == null) {
            return;
        }
        Declaration declaration = place.declaration();
        if (!knows(declaration)) {
            throw mistake("uses '" + declaration.name() + "', which " + declaration.owner()
                    + " declares. Declare it as a field of " + name());
        }
        ThreadExpr owner = place.owner();
        if (owner != null) {
            if (declaration.scope() != Scope.THREAD) {
                throw mistake("asks for " + place.text() + ", but '" + declaration.name()
                        + "' is not per thread. Declare it with perThread()");
            }
            checkReads(owner);
        }
    }
}
