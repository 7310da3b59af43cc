package org.gilcheck.properties.promela;

/** One thread's permit to return from park. */
record PermitLock(Cell permit, Sleepers sleepers) implements Lock {

    @Override
    public Term isThere(Path x) {
        return x.get(permit);
    }

    @Override
    public boolean take(Path x, int thread) {
        boolean there = x.holds(isThere(x));
        x.set(permit, Term.FALSE);
        return there;
    }

    @Override
    public Term isGiven(Path x, int thread) {
        return Term.FALSE;
    }

    @Override
    public boolean putsToSleep() {
        return false;
    }
}
