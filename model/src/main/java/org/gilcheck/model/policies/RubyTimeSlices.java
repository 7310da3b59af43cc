package org.gilcheck.model.policies;

import org.gilcheck.model.language.Constant;
import org.gilcheck.model.language.Counter;
import org.gilcheck.model.language.Flag;
import org.gilcheck.model.language.GilPolicy;
import org.gilcheck.model.language.IntExpr;
import org.gilcheck.model.language.ThreadVar;

/**
 * What Ruby since 1.9.3 does about time slices (thread.c, {@code rb_threadptr_execute_interrupts} and
 * {@code rb_thread_schedule_limits}): somebody marks the running thread every now and then; each mark counts as a fixed
 * time, and when the thread's time has reached a limit it yields. A step of priority, from -3 to 3, doubles or halves the
 * limit.
 */
public abstract class RubyTimeSlices extends GilPolicy {
    protected final ThreadVar runningThread = thread("running_thread");
    protected final Flag timerInterrupt = flag("timer_interrupt").perThread();

    /**
     * {@code running_time_us} of the running thread, in marks. Every thread has one, but it is reset when another thread has
     * been the running one, so that one is enough; and it need not grow once the next mark reaches the limit.
     */
    private final Counter runningTime = counter("running_time", 0, 79);

    private final int timeOfAMark;
    private final Constant limit;

    /**
     * Sets the length of a slice.
     *
     * @param timeOfAMark how much time a mark counts, in the unit of the limit
     * @param limit how long a thread of priority 0 runs
     */
    protected RubyTimeSlices(int timeOfAMark, Constant limit) {
        this.timeOfAMark = timeOfAMark;
        this.limit = limit;
    }

    /** Lets another thread run. */
    protected abstract void gvlYield();

    /** {@code rb_thread_set_current}. */
    protected final void setCurrent() {
        atomically(() -> {
            when(runningThread.isNot(self()), () -> set(runningTime, 0));
            set(runningThread, self());
        });
    }

    /** {@code timer_thread_function}; before the first thread has run there is none to mark. */
    protected final void timerThreadFunction() {
        atomically(() -> when(runningThread.isSomebody(), () -> set(timerInterrupt.of(runningThread))));
    }

    @Override
    protected final void defineCheckpoint() {
        when(timerInterrupt, () -> {
            clear(timerInterrupt);
            when(runningTime.plus(1).times(timeOfAMark).isAtLeast(limitOfPriority()), this::gvlYield)
                    .otherwise(() -> increment(runningTime));
        });
    }

    private IntExpr limitOfPriority() {
        IntExpr priority = self().priority();
        return limit.shiftedLeft(priority).shiftedRight(priority.times(-1));
    }
}
