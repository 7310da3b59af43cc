package org.gilcheck.properties.semantics;

import org.gilcheck.model.language.Workload;

/** Works some turns under the GIL, with a checkpoint between any two, and ends. */
final class Turns extends Workload {
    private final int turns;
    private final int ticks;

    Turns(int turns, int ticks) {
        this.turns = turns;
        this.ticks = ticks;
    }

    @Override
    public String name() {
        return "turns";
    }

    @Override
    protected void defineBody() {
        work(ticks);
        for (int turn = 1; turn < turns; turn++) {
            checkpoint();
            work(ticks);
        }
    }
}
