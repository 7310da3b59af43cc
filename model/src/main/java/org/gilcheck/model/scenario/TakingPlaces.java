package org.gilcheck.model.scenario;

import org.gilcheck.model.language.ProgramPoint;
import org.gilcheck.model.scenario.Label.Event;
import org.jspecify.annotations.Nullable;

/** The places of a statement that takes something, in a row: trying, asleep, awake again, given up. */
final class TakingPlaces {
    private TakingPlaces() {}

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
            if (inTime && object.isLock()) {
                x.happens(Event.LOCK_TAKEN);
            }
            object.scheduler.forgetPatience(x, code.thread());
            code.jump(x, next);
            if (cost > 0) {
                object.scheduler.spend(x, code.thread(), cost);
            }
        }

        /** Woken in vain: sleeps on, unless the time has run out meanwhile. */
        private void sleepOn(Execution x) {
            if (limited && object.scheduler.timed() && object.scheduler.isPatienceOver(x.state, code.thread())) {
                proceed(x, false);
                return;
            }
            object.sleepers.join(x, code.thread());
            code.put(x, first + 1);
            object.scheduler.sleepOn(x, code.thread());
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
            return isAttempting() && !taking.object.isThere(state, taking.code.thread());
        }

        @Override
        boolean isAttempting() {
            return !taking.object.putsToSleep() && !taking.limited;
        }

        @Override
        boolean waitsFor(long[] state, int holder) {
            return !taking.object.putsToSleep()
                    && !taking.object.isThere(state, taking.code.thread())
                    && taking.object.dependsOn(state, holder);
        }
    }

    /** Sleeps until it is given or worth trying again, or until patience is over. */
    static final class Asleep extends AsleepOp {
        private final Taking taking;

        Asleep(Taking taking) {
            super(taking.point);
            this.taking = taking;
        }

        @Override
        void expire(Execution x) {
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
                taking.sleepOn(x);
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
}
