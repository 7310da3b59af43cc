package org.gilcheck.model.scenario;

import org.gilcheck.model.language.ProgramPoint;
import org.gilcheck.model.scenario.Label.Event;

/** The places that do not sleep: effects, tests, atomic blocks, work, the end. */
final class Ops {
    private Ops() {}

    /** What a statement that never sleeps does to the state. */
    interface Effect {
        void apply(Execution x);
    }

    /** A statement that never sleeps. */
    static final class Do extends Op {
        private final Code code;
        private final Effect effect;
        private final int next;
        private final boolean local;

        /** @param local whether it takes no step of its own */
        Do(ProgramPoint point, Code code, Effect effect, int next, boolean local) {
            super(point);
            this.code = code;
            this.effect = effect;
            this.next = next;
            this.local = local;
        }

        @Override
        boolean isPassedOver() {
            return local;
        }

        @Override
        int passOver(Execution x) {
            effect.apply(x);
            return next;
        }

        @Override
        void fire(Execution x) {
            effect.apply(x);
            code.jump(x, next);
        }
    }

    /** A test of a condition. */
    static final class Test extends Op {
        private final Code code;
        private final Bound condition;
        private final int whenTrue;
        private final int whenFalse;
        private final boolean local;

        Test(ProgramPoint point, Code code, Bound condition, int whenTrue, int whenFalse, boolean local) {
            super(point);
            this.code = code;
            this.condition = condition;
            this.whenTrue = whenTrue;
            this.whenFalse = whenFalse;
            this.local = local;
        }

        @Override
        void fire(Execution x) {
            code.jump(x, passOver(x));
        }

        @Override
        boolean isPassedOver() {
            return local;
        }

        @Override
        int passOver(Execution x) {
            return condition.isTrue(x.state) ? whenTrue : whenFalse;
        }
    }

    /** Something that takes time on a core: it begins when the thread arrives, and the step from here is its end. */
    static final class Busy extends Op {
        private final Code code;
        private final int units;
        private final boolean useful;
        private final int next;

        /** @param useful whether it is work of the program */
        Busy(ProgramPoint point, Code code, int units, boolean useful, int next) {
            super(point);
            this.code = code;
            this.units = units;
            this.useful = useful;
            this.next = next;
        }

        @Override
        void entered(Execution x, Scheduler scheduler) {
            scheduler.spend(x, code.thread(), units);
        }

        @Override
        void fire(Execution x) {
            if (useful) {
                x.happens(Event.WORK);
            }
            code.jump(x, next);
        }
    }

    /** Where a thread stands that has ended. */
    static final class End extends Op {
        private final Code code;

        End(Code code) {
            super(null);
            this.code = code;
        }

        @Override
        void fire(Execution x) {
            x.disable();
        }

        @Override
        void entered(Execution x, Scheduler scheduler) {
            scheduler.exit(x, code.thread());
        }
    }
}
