package org.gilcheck.properties;

import org.gilcheck.checker.Question;
import org.gilcheck.model.scenario.Label;
import org.gilcheck.model.scenario.Label.Event;
import org.gilcheck.model.scenario.Scenario;

/**
 * Locks are used as they must be: freed only by the thread that holds them, not locked twice, waited with only when held.
 * That {@code release} is only called by the holder of the GIL is made sure when the policy is defined. Vacuous unless
 * the GIL is ever released.
 */
public final class LockDiscipline extends SafetyProperty {

    @Override
    public String id() {
        return "lock-discipline";
    }

    @Override
    public String meaning() {
        return "locks are freed, waited with and locked again only as their rules allow";
    }

    @Override
    boolean allowsPartialOrder() {
        return true;
    }

    @Override
    Question question(Scenario scenario) {
        return new Question() {
            private boolean used;

            @Override
            public boolean isViolatedBy(long[] states, int offset, long label, long[] targets, int targetOffset) {
                used |= Label.has(label, Event.DROP);
                return Label.has(label, Event.FAULT)
                        && scenario.fault(targets, targetOffset).breaksLockDiscipline();
            }

            @Override
            public boolean isTriggered() {
                return used;
            }
        };
    }
}
