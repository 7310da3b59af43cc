package org.gilcheck.properties.contract;

import org.gilcheck.properties.Bound;
import org.gilcheck.properties.Property;
import org.gilcheck.properties.Verdict;
import org.gilcheck.properties.thresholds.Threshold;

/** That a number keeps within a threshold. */
record ThresholdDemand(Threshold threshold) implements Demand {

    @Override
    public Property property() {
        return threshold.quantity().property();
    }

    @Override
    public String text() {
        return threshold.toString();
    }

    @Override
    public boolean isCalled(String name) {
        String id = property().id();
        return name.equals(id) || name.equals(id + ":" + threshold.quantity().word());
    }

    @Override
    public Outcome judge(Verdict verdict) {
        Outcome found = Outcome.notViolated(verdict);
        if (found.kind() != Outcome.Kind.HOLDS) {
            return found;
        }
        Bound bound = threshold.quantity().among(verdict.bounds());
        if (bound == null) {
            return Outcome.vacuous("what it is about never happens in this scenario");
        }
        if (threshold.isUndecidedBy(bound)) {
            return Outcome.undecided("it is " + bound + ", but what that is in real time was not recognised."
                    + " Give the amount in units, or a smaller scenario");
        }
        return threshold.isMissedBy(bound)
                ? Outcome.violated(bound.witness(), threshold.comparison(bound))
                : Outcome.holds();
    }
}
