package org.gilcheck.properties.promela;

/** A kernel event: setting it satisfies the wait of one sleeper (auto-reset) or of all (manual-reset) at once. */
record EventLock(Cell isSet, boolean autoReset, Sleepers sleepers) implements Lock {

    @Override
    public Term isThere(Path x) {
        return x.get(isSet);
    }

    @Override
    public boolean take(Path x, int thread) {
        if (!x.holds(isThere(x))) {
            return false;
        }
        if (autoReset) {
            x.set(isSet, Term.FALSE);
        }
        return true;
    }

    @Override
    public Term isGiven(Path x, int thread) {
        return Term.TRUE;
    }

    @Override
    public boolean putsToSleep() {
        return true;
    }

    void set(Path x) {
        if (!autoReset) {
            x.set(isSet, Term.TRUE);
            sleepers.rouseAll(x);
            return;
        }
        Term next = sleepers.next(x);
        if (x.holds(Terms.equal(next, Threads.NOBODY))) {
            x.set(isSet, Term.TRUE);
        } else {
            sleepers.rouseNext(x, next);
        }
    }

    void reset(Path x) {
        x.set(isSet, Term.FALSE);
    }
}
