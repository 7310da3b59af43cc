package org.gilcheck.properties;

import java.util.function.LongUnaryOperator;
import org.gilcheck.checker.Question;

/** Adds up something that labels tell of all steps explored. */
final class LabelCount extends Question {
    private final LongUnaryOperator told;
    private long sum;

    LabelCount(LongUnaryOperator told) {
        this.told = told;
    }

    @Override
    public boolean isViolatedBy(long[] states, int offset, long label, long[] targets, int targetOffset) {
        sum += told.applyAsLong(label);
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
        return sum;
    }

    @Override
    public void setTally(long tally) {
        sum = tally;
    }
}
