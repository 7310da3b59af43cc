package org.gilcheck.properties.semantics;

import org.gilcheck.checker.Question;
import org.gilcheck.model.language.GilPhase;
import org.gilcheck.model.scenario.Fault;
import org.gilcheck.model.scenario.Label;
import org.gilcheck.model.scenario.Label.Event;
import org.gilcheck.model.scenario.Scenario;

/** Asks whether somebody can still get the GIL wherever somebody wants it: threads that spin for ever are not deadlocked. */
final class SomebodyGetsIt extends Question {
    private final Scenario scenario;

    SomebodyGetsIt(Scenario scenario) {
        this.scenario = scenario;
    }

    @Override
    public int parts() {
        return 1;
    }

    @Override
    public boolean mustNotBeStuck(int part, long[] states, int offset) {
        if (scenario.fault(states, offset) != Fault.NONE) {
            return false;
        }
        for (int thread = 0; thread < scenario.programThreadCount(); thread++) {
            if (scenario.phase(states, offset, thread) == GilPhase.WANTS) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean isProgress(int part, long label) {
        return Label.has(label, Event.GRANT);
    }

    @Override
    public boolean isTriggered() {
        return true;
    }
}
