package org.gilcheck.model.scenario;

import org.gilcheck.model.language.ProgramPoint;
import org.gilcheck.model.scenario.Label.Event;
import org.jspecify.annotations.Nullable;

/**
 * The places of statements that may sleep. Taking something has four in a row: trying, asleep, awake again, given up;
 * waiting on a condition has beginning and asleep, then those of taking its mutex; a plain sleep has beginning, asleep,
 * over.
 */
final class Sleeps {
    private Sleeps() {}

    /** What the places of one taking share. */
    static final class Taking {
        final ProgramPoint point;
        final Code code;
        final Lockable object;
        final int first;
        final int next;
        final boolean limited;
        final @Nullable Field timedOut;
        final Patience patience;
        final int cost;

        Taking(
                ProgramPoint point,
                Code code,
                Lockable object,
                int first,
                int next,
                boolean limited,
                @Nullable Field timedOut,
                Patience patience,
                int cost) {
            this.point = point;
            this.code = code;
            this.object = object;
            this.first = first;
            this.next = next;
            this.limited = limited;
            this.timedOut = timedOut;
            this.patience = patience;
            this.cost = cost;
        }

        private void proceed(Execution x, boolean inTime) {
            if (limited && timedOut != null) {
                timedOut.set(x.state, inTime ? 0 : 1);
            }
            code.jump(x, next);
            if (cost > 0) {
                object.scheduler.spend(x, code.thread(), cost);
            }
        }

        private void sleep(Execution x) {
            object.sleepers.join(x, code.thread());
            code.put(x, first + 1);
            object.scheduler.fallAsleep(x, code.thread(), patience.units(x));
        }
    }

    /** Tries to take it; sleeps if it is gone, or is not enabled until it is there. */
    static final class Try extends Op {
        private final Taking taking;

        Try(Taking taking) {
            super(taking.point);
            this.taking = taking;
        }

        @Override
        void fire(Execution x) {
            if (taking.object.take(x, taking.code.thread())) {
                taking.proceed(x, true);
            } else if (taking.object.putsToSleep()) {
                taking.sleep(x);
            } else if (taking.limited) {
                taking.proceed(x, false);
            } else if (x.fault() == Fault.NONE) {
                x.disable();
            }
        }

        @Override
        boolean isBlocked(long[] state) {
            return !taking.object.putsToSleep()
                    && !taking.limited
                    && !taking.object.isThere(state, taking.code.thread());
        }

        @Override
        boolean waitsFor(long[] state, int holder) {
            return isBlocked(state) && taking.object.dependsOn(state, holder);
        }
    }

    /** Sleeps until it is given or worth trying again, or until patience is over. */
    static final class Asleep extends Op {
        private final Taking taking;

        Asleep(Taking taking) {
            super(taking.point);
            this.taking = taking;
        }

        @Override
        void fire(Execution x) {
            x.disable();
        }

        @Override
        void expire(Execution x) {
            if (!taking.limited) {
                x.disable();
                return;
            }
            int thread = taking.code.thread();
            taking.object.sleepers.leave(x, thread);
            if (taking.object.scheduler.timed()) {
                taking.code.put(x, taking.first + 3);
                taking.object.scheduler.wake(x, thread);
            } else {
                taking.proceed(x, false);
            }
        }

        @Override
        boolean hasTimer() {
            return taking.limited;
        }

        @Override
        boolean waitsFor(long[] state, int holder) {
            return taking.object.dependsOn(state, holder);
        }

        @Override
        boolean isBlocked(long[] state) {
            return true;
        }

        @Override
        String stage() {
            return "asleep";
        }
    }

    /** Awake again: goes on if it was given, else tries once more. */
    static final class Awake extends Op {
        private final Taking taking;

        Awake(Taking taking) {
            super(taking.point);
            this.taking = taking;
        }

        @Override
        void fire(Execution x) {
            int thread = taking.code.thread();
            if (taking.object.isGiven(x.state, thread) || taking.object.take(x, thread)) {
                taking.proceed(x, true);
            } else {
                x.happens(Event.WOKE_IN_VAIN);
                taking.sleep(x);
            }
        }

        @Override
        String stage() {
            return "awake";
        }
    }

    /** Awake because patience is over. */
    static final class GivenUp extends Op {
        private final Taking taking;

        GivenUp(Taking taking) {
            super(taking.point);
            this.taking = taking;
        }

        @Override
        void fire(Execution x) {
            taking.proceed(x, false);
        }

        @Override
        String stage() {
            return "given up";
        }
    }

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
            condition.sleepers().join(x, thread);
            code.put(x, asleep);
            scheduler.fallAsleep(x, thread, patience.units(x));
            mutex.unlock(x, thread);
        }
    }

    /** Sleeps on a condition. */
    static final class OnCondition extends Op {
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
        void fire(Execution x) {
            x.disable();
        }

        @Override
        void expire(Execution x) {
            if (!limited) {
                x.disable();
                return;
            }
            if (timedOut != null) {
                timedOut.set(x.state, 1);
            }
            condition.rouse(x, code.thread());
        }

        /** Wakes the thread for no reason. */
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

        @Override
        boolean isBlocked(long[] state) {
            return true;
        }

        @Override
        String stage() {
            return "asleep";
        }
    }

    /** Falls asleep for a time, or until a message arrives. */
    static final class BeginSleep extends Op {
        private final Code code;
        private final Scheduler scheduler;
        private final int first;
        private final int next;
        private final Patience patience;
        private final boolean forMessage;

        BeginSleep(
                ProgramPoint point,
                Code code,
                Scheduler scheduler,
                int first,
                int next,
                Patience patience,
                boolean forMessage) {
            super(point);
            this.code = code;
            this.scheduler = scheduler;
            this.first = first;
            this.next = next;
            this.patience = patience;
            this.forMessage = forMessage;
        }

        @Override
        void fire(Execution x) {
            if (!scheduler.timed()) {
                if (forMessage) {
                    x.happens(Event.IO_READY);
                }
                code.jump(x, next);
                return;
            }
            code.put(x, first + 1);
            scheduler.fallAsleep(x, code.thread(), patience.units(x));
        }
    }

    /** Sleeps for a time, or until a message arrives; the place behind it is where the thread finds itself awake. */
    static final class Sleeping extends Op {
        private final Code code;
        private final Scheduler scheduler;
        private final int awake;
        private final boolean forMessage;

        Sleeping(ProgramPoint point, Code code, Scheduler scheduler, int awake, boolean forMessage) {
            super(point);
            this.code = code;
            this.scheduler = scheduler;
            this.awake = awake;
            this.forMessage = forMessage;
        }

        @Override
        void fire(Execution x) {
            x.disable();
        }

        @Override
        void expire(Execution x) {
            code.put(x, awake);
            scheduler.wake(x, code.thread());
        }

        @Override
        boolean hasTimer() {
            return !forMessage;
        }

        @Override
        boolean awaitsMessage() {
            return forMessage;
        }

        @Override
        boolean isBlocked(long[] state) {
            return true;
        }

        @Override
        String stage() {
            return "asleep";
        }
    }

    /** Awake after a plain sleep. */
    static final class Over extends Op {
        private final Code code;
        private final int next;

        Over(ProgramPoint point, Code code, int next) {
            super(point);
            this.code = code;
            this.next = next;
        }

        @Override
        void fire(Execution x) {
            code.jump(x, next);
        }

        @Override
        String stage() {
            return "awake";
        }
    }
}
