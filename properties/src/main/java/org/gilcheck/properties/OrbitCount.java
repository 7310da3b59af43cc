package org.gilcheck.properties;

import org.gilcheck.checker.Question;
import org.gilcheck.model.Quotient;

/** Counts the states for which those explored stand. */
final class OrbitCount extends Question {
    private final Quotient quotient;
    private long states;

    /** @param quotient for nobody else */
    OrbitCount(Quotient quotient) {
        this.quotient = quotient;
    }

    @Override
    public boolean isViolatedBy(long[] words, int offset) {
        states += quotient.orbit(words, offset);
        return false;
    }

    @Override
    public boolean isAside() {
        return true;
    }

    @Override
    public boolean isTriggered() {
        return true;
    }

    @Override
    public long tally() {
        return states;
    }

    @Override
    public void setTally(long tally) {
        states = tally;
    }

    long states() {
        return states;
    }
}
