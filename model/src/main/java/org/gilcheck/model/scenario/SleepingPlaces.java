package org.gilcheck.model.scenario;

import org.gilcheck.model.language.ProgramPoint;
import org.gilcheck.model.scenario.Label.Event;

/** The places of a plain sleep, in a row: beginning, asleep, over. */
final class SleepingPlaces {
    private SleepingPlaces() {}

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
    static final class Sleeping extends AsleepOp {
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
