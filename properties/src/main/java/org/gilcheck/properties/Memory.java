package org.gilcheck.properties;

import org.gilcheck.checker.Monitor;

/** What some properties must remember of the past; it also tells the kinds of steps that only the past explains. */
interface Memory extends Monitor {

    /** What is remembered when nothing needs to be. */
    Memory NOTHING = new Memory() {
        @Override
        public long next(long now, long[] states, int offset, long label, long[] targets, int targetOffset) {
            return 0;
        }

        @Override
        public long kindOf(long now, long[] states, int offset, long label) {
            return 0;
        }
    };

    /** The bits of {@link StepKinds} that a step has because of the past. */
    long kindOf(long now, long[] states, int offset, long label);
}
