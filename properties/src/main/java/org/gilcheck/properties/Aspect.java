package org.gilcheck.properties;

import java.util.List;
import org.gilcheck.checker.Lasso;
import org.gilcheck.properties.Bound.Measure;

/** One of the numbers that a property asks for. */
interface Aspect {

    /** What of the property it is; empty if the property has but one aspect. */
    String name();

    /** What is counted. */
    Measure measure();

    /** The extreme over all runs; empty if no run has anything to do with it. */
    List<Bound> extreme(Explored explored);

    /** The number on one run; empty if the run has nothing to do with it. */
    List<Bound> of(Lasso lasso, Surroundings fresh);
}
