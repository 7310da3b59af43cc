package org.gilcheck.properties;

import org.gilcheck.checker.Question;
import org.gilcheck.model.scenario.Fault;
import org.gilcheck.model.scenario.Scenario;

/**
 * There is no reachable state in which threads of the program are alive and none of them can ever move again, whatever
 * the runtime's own threads and the clock still do.
 */
public final class Deadlock extends Property {

    @Override
    public String id() {
        return "deadlock";
    }

    @Override
    public String meaning() {
        return "never are threads alive of which none can ever move again";
    }

    @Override
    Question question(Scenario scenario) {
        return new Question() {
            private boolean moved;

            @Override
            public boolean mustNotBeStuck(long[] states, int offset) {
                if (scenario.fault(states, offset) != Fault.NONE) {
                    return false;
                }
                for (int thread = 0; thread < scenario.programThreadCount(); thread++) {
                    if (!scenario.hasEnded(states, offset, thread)) {
                        return true;
                    }
                }
                return false;
            }

            @Override
            public boolean isProgress(long label) {
                boolean progress = scenario.isProgramStep(label);
                moved |= progress;
                return progress;
            }

            @Override
            public boolean isTriggered() {
                return moved;
            }
        };
    }
}
