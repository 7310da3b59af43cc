package org.gilcheck.properties;

import java.util.List;
import org.gilcheck.properties.Bound.Measure;

/** How much work is done, at least, per unit of time in the long run: 1 if one core is never without. */
public final class Efficiency extends TimedBoundProperty {

    @Override
    public String id() {
        return "efficiency";
    }

    @Override
    public String meaning() {
        return "how much work is done at least per unit of time in the long run";
    }

    @Override
    boolean needsLock() {
        return false;
    }

    @Override
    List<Aspect> aspects(Surroundings surroundings) {
        return List.of(new RatioAspect("", Measure.LEAST_RATIO, List.of(StepKinds::work), StepKinds::time));
    }
}
