package org.gilcheck.properties.promela;

import org.gilcheck.model.language.HandOff;
import org.gilcheck.model.scenario.Fault;

/** A mutex: who owns it, and who sleeps on it. */
record MutexLock(Cell owner, HandOff handOff, Sleepers sleepers, Threads threads) implements Lock {

    @Override
    public Term isThere(Path x) {
        return Terms.equal(x.get(owner), Threads.NOBODY);
    }

    @Override
    public boolean take(Path x, int thread) {
        if (!x.holds(isThere(x))) {
            if (x.holds(isOwnedBy(x, thread))) {
                x.fail(Fault.LOCK_HELD);
            }
            return false;
        }
        x.set(owner, threads.term(thread));
        return true;
    }

    Term isOwnedBy(Path x, int thread) {
        return Terms.equal(x.get(owner), threads.term(thread));
    }

    @Override
    public Term isGiven(Path x, int thread) {
        return isOwnedBy(x, thread);
    }

    @Override
    public boolean putsToSleep() {
        return handOff != HandOff.BARGING;
    }

    void unlock(Path x, int thread) {
        if (!x.holds(isOwnedBy(x, thread))) {
            x.fail(Fault.UNLOCK_NOT_HELD);
            return;
        }
        if (!putsToSleep()) {
            x.set(owner, Threads.NOBODY);
            return;
        }
        Term next = sleepers.next(x);
        if (handOff == HandOff.AFTER_WAIT) {
            boolean nobodySleeps = x.holds(Terms.equal(next, Threads.NOBODY));
            // Whether it has slept long enough is not known where time is not.
            x.set(owner, !nobodySleeps && x.choose(2) == 1 ? next : Threads.NOBODY);
        } else {
            x.set(owner, next);
        }
        sleepers.rouseNext(x, next);
    }
}
