package org.gilcheck.properties;

import org.gilcheck.model.machine.Clock;
import org.gilcheck.model.scenario.Scenario;

/** A number that only the timed clock knows. */
abstract class TimedBoundProperty extends BoundProperty {

    @Override
    final String whyNot(Scenario scenario) {
        return scenario.clock() == Clock.TIMED ? whyNotInTime(scenario) : "there is no time under the untimed clock";
    }

    /** Why it makes no sense to ask under the timed clock; empty if it does. */
    String whyNotInTime(Scenario scenario) {
        return "";
    }

    /** For properties of threads that serve messages. */
    static String whyNotIfNobodyServes(Scenario scenario) {
        for (int thread = 0; thread < scenario.programThreadCount(); thread++) {
            if (scenario.servesMessages(thread)) {
                return "";
            }
        }
        return "no thread serves messages";
    }
}
