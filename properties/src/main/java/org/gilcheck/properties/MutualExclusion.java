package org.gilcheck.properties;

import org.gilcheck.checker.Question;
import org.gilcheck.model.language.GilPhase;
import org.gilcheck.model.scenario.Scenario;

/** At most one thread of an interpreter is between grant and drop. Vacuous unless a thread ever wants a held GIL. */
public final class MutualExclusion extends SafetyProperty {

    @Override
    public String id() {
        return "mutual-exclusion";
    }

    @Override
    public String meaning() {
        return "at most one thread of an interpreter holds the GIL";
    }

    @Override
    boolean allowsPartialOrder() {
        return true;
    }

    @Override
    Question question(Scenario scenario) {
        return new Question() {
            private boolean contended;

            @Override
            public boolean spoilsGraph() {
                return scenario.hasLock();
            }

            @Override
            public boolean isViolatedBy(long[] states, int offset) {
                for (int thread = 0; thread < scenario.programThreadCount(); thread++) {
                    if (scenario.phase(states, offset, thread) == GilPhase.HOLDS
                            && isSharedBy(states, offset, thread)) {
                        return true;
                    }
                }
                return false;
            }

            private boolean isSharedBy(long[] states, int offset, int holder) {
                for (int other = 0; other < scenario.programThreadCount(); other++) {
                    if (other != holder && scenario.interpreter(other) == scenario.interpreter(holder)) {
                        GilPhase phase = scenario.phase(states, offset, other);
                        contended |= phase == GilPhase.WANTS;
                        if (phase == GilPhase.HOLDS) {
                            contended = true;
                            return true;
                        }
                    }
                }
                return false;
            }

            @Override
            public boolean isTriggered() {
                return contended;
            }
        };
    }
}
