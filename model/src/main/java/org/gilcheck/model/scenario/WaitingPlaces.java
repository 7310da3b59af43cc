package org.gilcheck.model.scenario;

import org.gilcheck.model.language.ProgramPoint;
import org.gilcheck.model.scenario.Label.Event;
import org.jspecify.annotations.Nullable;

/** The places of a wait on a condition: beginning and asleep; those of taking its mutex again follow. */
final class WaitingPlaces {
    private WaitingPlaces() {}

    /** Frees the mutex and falls asleep on a condition, in one step. */
    static final class BeginWait extends Op {
        private final Code code;
        private final MutexObject mutex;
        private final ConditionObject condition;
        private final Scheduler scheduler;
        private final int asleep;
        private final Patience patience;
        private final @Nullable Field timedOut;

        BeginWait(
                ProgramPoint point,
                Code code,
                MutexObject mutex,
                ConditionObject condition,
                Scheduler scheduler,
                int asleep,
                Patience patience,
                @Nullable Field timedOut) {
            super(point);
            this.timedOut = timedOut;
            this.code = code;
            this.mutex = mutex;
            this.condition = condition;
            this.scheduler = scheduler;
            this.asleep = asleep;
            this.patience = patience;
        }

        @Override
        void fire(Execution x) {
            int thread = code.thread();
            if (mutex.owner(x.state) != thread) {
                x.fail(Fault.WAIT_NOT_HELD);
                return;
            }
            if (timedOut != null) {
                timedOut.set(x.state, 0);
            }
            x.happens(Event.WAITS);
            condition.sleepers().join(x, thread);
            code.put(x, asleep);
            scheduler.fallAsleep(x, thread, patience.units(x));
            mutex.unlock(x, thread);
        }
    }

    /** Sleeps on a condition. */
    static final class OnCondition extends AsleepOp {
        private final Code code;
        private final ConditionObject condition;
        private final boolean limited;
        private final boolean spurious;
        private final @Nullable Field timedOut;

        OnCondition(
                ProgramPoint point,
                Code code,
                ConditionObject condition,
                boolean limited,
                boolean spurious,
                @Nullable Field timedOut) {
            super(point);
            this.code = code;
            this.condition = condition;
            this.limited = limited;
            this.spurious = spurious;
            this.timedOut = timedOut;
        }

        @Override
        void expire(Execution x) {
            if (timedOut != null) {
                timedOut.set(x.state, 1);
            }
            condition.rouse(x, code.thread());
        }

        @Override
        void wakeForNoReason(Execution x) {
            condition.rouse(x, code.thread());
        }

        @Override
        boolean hasTimer() {
            return limited;
        }

        @Override
        boolean mayWakeSpuriously() {
            return spurious;
        }

        @Override
        boolean waitsFor(long[] state, int holder) {
            return true;
        }
    }
}
