package org.gilcheck.properties.contract;

import org.gilcheck.properties.Property;
import org.gilcheck.properties.Verdict;

/** What a contract asks of a scenario: that a property holds, or that a number keeps within a threshold. */
sealed interface Demand permits HoldsDemand, ThresholdDemand {

    /** The property that answers it. */
    Property property();

    /** The demand in few words, such as {@code bypass at most 1}. */
    String text();

    /** True if a name, as {@code PROPERTY} or {@code PROPERTY:ASPECT}, means it. */
    boolean isCalled(String name);

    /** Whether a verdict meets it. */
    Outcome judge(Verdict verdict);
}
