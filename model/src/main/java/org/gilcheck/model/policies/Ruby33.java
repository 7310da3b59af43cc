package org.gilcheck.model.policies;

import static org.gilcheck.model.language.TimeUnit.MILLISECONDS;

import org.gilcheck.model.language.BoolExpr;
import org.gilcheck.model.language.Condition;
import org.gilcheck.model.language.Constant;
import org.gilcheck.model.language.Duration;
import org.gilcheck.model.language.Event;
import org.gilcheck.model.language.Flag;
import org.gilcheck.model.language.Mutex;
import org.gilcheck.model.language.ThreadQueue;
import org.gilcheck.model.language.ThreadVar;

/**
 * Ruby 3.3 and later (thread_pthread.c, K. Sasada's scheduler be1bbd5b7d of October 2023): to have the GVL is to be
 * {@code sched->running}, and who leaves hands it directly to the head of a first-in first-out ready queue. It is never
 * free while anybody waits, so nobody can barge, and nobody in the
 * queue is bypassed more than once by each other thread. Before the queue stands a mutex, though: where that may be barged,
 * a thread can fail to get as far as the queue.
 *
 * <p>The scheduler was written to run many Ruby threads on few native ones for Ractors; the threads of the main Ractor,
 * which are meant here, still have a native thread each. One timer thread marks the running thread every 10 ms while others
 * are ready, and sleeps for ever otherwise. Each mark counts as 10 ms; after 100 ms, doubled or halved by each step of
 * priority, the thread yields. So a thread that returns from a blocking call waits 100 ms for each thread that computes and
 * stands before it, at every call: the convoy of a strict hand-over. Since Ruby 3.4 {@code RUBY_THREAD_TIMESLICE} sets the
 * 100 ms.
 */
public final class Ruby33 extends RubyTimeSlices {
    /** How often the timer thread marks the running thread. */
    private static final Duration PERIOD = duration("timer period", 10, MILLISECONDS);

    /** How many marks make the 100 ms. Two are enough to show that it takes more than one. */
    private static final Constant QUANTUM = constant("quantum", 10).modelledAs(2);

    private final Mutex lock = mutex("sched->lock_");
    private final ThreadVar running = thread("sched->running");
    private final ThreadQueue readyq = threadQueue("sched->readyq");
    private final Condition cond = condition("cond.readyq").perThread();

    /** Whether {@code running} has taken its turn; between a hand-over and that it is false. */
    private final Flag isRunning = flag("sched->is_running");

    private final Flag timesliceWaitInf = flag("timeslice_wait_inf");
    private final Event commFds = autoResetEvent("timer_th.comm_fds");

    /** Declares the timer thread. */
    public Ruby33() {
        super(1, QUANTUM);
        daemon("timer", () -> loop(this::timerThreadPolling));
    }

    @Override
    public String name() {
        return "ruby-3.3";
    }

    /** {@code thread_sched_to_running} and {@code rb_ractor_thread_switch}. */
    @Override
    protected void defineAcquire() {
        lock(lock);
        toReadyCommon();
        waitRunningTurn();
        unlock(lock);
    }

    private void toReadyCommon() {
        when(running.isNobody(), () -> set(running, self())).otherwise(this::enq);
    }

    /** {@code thread_sched_enq}; with somebody ready the running thread has a time slice. */
    private void enq() {
        atomically(() -> {
            when(isRunning.and(readyq.isEmpty()), this::timerThreadWakeup);
            enqueue(readyq, self());
        });
    }

    /** {@code thread_sched_wait_running_turn}. */
    private void waitRunningTurn() {
        whileTrue(running.isNot(self()), () -> await(cond, lock));
        atomically(() -> {
            set(isRunning);
            when(readyq.isEmpty().not(), this::timerThreadWakeup);
        });
        setCurrent();
    }

    /** {@code thread_sched_to_waiting}. */
    @Override
    protected void defineRelease() {
        lock(lock);
        wakeupNextThread();
        unlock(lock);
    }

    private void wakeupNextThread() {
        atomically(() -> {
            set(running, readyq.head());
            dequeue(readyq);
            when(running.isSomebody(), () -> signal(cond.of(running)));
            clear(isRunning);
        });
    }

    /** {@code thread_sched_yield}. */
    @Override
    protected void gvlYield() {
        lock(lock);
        when(readyq.isEmpty().not(), () -> {
                    release(this::wakeupNextThread);
                    acquire(() -> {
                        toReadyCommon();
                        waitRunningTurn();
                        unlock(lock);
                    });
                })
                .otherwise(() -> unlock(lock));
    }

    private void timerThreadCheckTimeslice() {
        atomically(() -> when(hasTimeslice(), () -> set(timerInterrupt.of(running))));
    }

    /** Whether the running thread is in {@code timeslice_threads}. */
    private BoolExpr hasTimeslice() {
        return isRunning.and(readyq.isEmpty().not());
    }

    private void timerThreadWakeup() {
        when(timesliceWaitInf, () -> eventSet(commFds));
    }

    /** {@code timer_thread_polling}, without Ractors and I/O events. */
    private void timerThreadPolling() {
        set(timesliceWaitInf, hasTimeslice().not());
        when(timesliceWaitInf, () -> eventWait(commFds)).otherwise(() -> {
            eventTimedWait(commFds, PERIOD);
            when(timedOut(), this::timerThreadCheckTimeslice);
        });
    }
}
