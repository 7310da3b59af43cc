package org.gilcheck.model.scenario;

import org.gilcheck.model.language.ProgramPoint;

/** A place at which a thread sleeps: no step of its own leads on from here. */
abstract class AsleepOp extends Op {
    AsleepOp(ProgramPoint point) {
        super(point);
    }

    @Override
    final void fire(Execution x) {
        x.disable();
    }

    @Override
    final boolean isBlocked(long[] state) {
        return true;
    }

    @Override
    final String stage() {
        return "asleep";
    }
}
