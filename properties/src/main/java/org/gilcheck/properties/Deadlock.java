package org.gilcheck.properties;

import org.gilcheck.checker.Question;
import org.gilcheck.model.scenario.Fault;
import org.gilcheck.model.scenario.Label;
import org.gilcheck.model.scenario.Scenario;

/**
 * There is no reachable state in which threads of an interpreter are alive and none of them can ever move again, whatever
 * other interpreters, the runtime's own threads and the clock still do. That a wait may end for no reason, or a signal
 * arrive, does not count as a way to move.
 */
public final class Deadlock extends SafetyProperty {

    @Override
    public String id() {
        return "deadlock";
    }

    @Override
    public String meaning() {
        return "never are threads of an interpreter alive of which none can ever move again";
    }

    @Override
    boolean allowsPartialOrder() {
        return true;
    }

    @Override
    Question question(Scenario scenario) {
        return new Question() {
            private boolean moved;

            @Override
            public int parts() {
                return scenario.interpreterCount();
            }

            @Override
            public boolean mustNotBeStuck(int part, long[] states, int offset) {
                if (scenario.fault(states, offset) != Fault.NONE) {
                    return false;
                }
                for (int thread = 0; thread < scenario.programThreadCount(); thread++) {
                    if (scenario.interpreter(thread) == part && !scenario.hasEnded(states, offset, thread)) {
                        return true;
                    }
                }
                return false;
            }

            @Override
            public boolean isProgress(int part, long label) {
                boolean progress = scenario.isProgramStep(label) && scenario.interpreter(Label.thread(label)) == part;
                moved |= progress;
                return progress;
            }

            @Override
            public boolean canBeReliedOn(long label) {
                return !Label.move(label).isUnasked();
            }

            @Override
            public boolean isTriggered() {
                return moved;
            }
        };
    }
}
