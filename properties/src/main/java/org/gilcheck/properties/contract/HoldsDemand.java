package org.gilcheck.properties.contract;

import org.gilcheck.checker.Lasso;
import org.gilcheck.properties.Property;
import org.gilcheck.properties.Verdict;

/** That a property holds. */
record HoldsDemand(Property property) implements Demand {

    @Override
    public String text() {
        return property.id();
    }

    @Override
    public boolean isCalled(String name) {
        return name.equals(property.id());
    }

    @Override
    public Outcome judge(Verdict verdict) {
        Lasso violation = verdict.violation();
        return violation == null ? Outcome.notViolated(verdict) : Outcome.violated(violation, "");
    }
}
