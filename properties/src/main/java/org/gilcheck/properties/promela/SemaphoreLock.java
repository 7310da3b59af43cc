package org.gilcheck.properties.promela;

import org.gilcheck.model.scenario.Fault;

/**
 * A counting semaphore.
 *
 * @param direct whether a posted unit goes to a sleeper and is never seen by others
 */
record SemaphoreLock(Cell units, boolean direct, Sleepers sleepers) implements Lock {

    @Override
    public Term isThere(Path x) {
        return Terms.less(Term.FALSE, x.get(units));
    }

    @Override
    public boolean take(Path x, int thread) {
        if (!x.holds(isThere(x))) {
            return false;
        }
        x.set(units, Terms.minus(x.get(units), Term.TRUE));
        return true;
    }

    @Override
    public Term isGiven(Path x, int thread) {
        return Term.truth(direct);
    }

    @Override
    public boolean putsToSleep() {
        return direct;
    }

    void post(Path x) {
        if (direct) {
            Term next = sleepers.next(x);
            if (!x.holds(Terms.equal(next, Threads.NOBODY))) {
                sleepers.rouseNext(x, next);
                return;
            }
        }
        if (x.holds(Terms.less(x.get(units), Term.number(units.maximum())))) {
            x.set(units, Terms.plus(x.get(units), Term.TRUE));
        } else {
            x.fail(Fault.OUT_OF_RANGE);
        }
    }
}
