package org.gilcheck.properties;

import org.gilcheck.model.language.GilPhase;
import org.gilcheck.model.scenario.Label;
import org.gilcheck.model.scenario.Label.Event;
import org.gilcheck.model.scenario.Label.Move;
import org.gilcheck.model.scenario.Scenario;

/** Remembers for each thread with a message to deal with how long it has waited for the GIL, up to a full interval. */
final class ConvoyClock implements Memory {
    private final Scenario scenario;
    private final int threads;
    private final int interval;

    ConvoyClock(Scenario scenario) {
        this.scenario = scenario;
        this.threads = scenario.programThreadCount();
        this.interval = scenario.interval();
    }

    @Override
    public long next(long now, long[] states, int offset, long label, long[] targets, int targetOffset) {
        if (Label.move(label) == Move.TIME) {
            return later(now, states, offset, scenario.timePassed(states, offset, label));
        }
        int thread = Label.thread(label);
        boolean begins = Label.has(label, Event.REQUEST) || Label.has(label, Event.GRANT);
        return begins && thread < threads ? now - waited(now, thread) * weight(thread) : now;
    }

    private long later(long now, long[] states, int offset, int time) {
        long next = now;
        for (int thread = 0; thread < threads; thread++) {
            if (scenario.isServing(states, offset, thread)
                    && scenario.phase(states, offset, thread) == GilPhase.WANTS) {
                long waited = waited(now, thread);
                next += (Math.min(interval, waited + time) - waited) * weight(thread);
            }
        }
        return next;
    }

    @Override
    public long kindOf(long now, long[] states, int offset, long label) {
        boolean convoyed = Label.has(label, Event.GRANT) && waited(now, Label.thread(label)) == interval;
        return convoyed ? StepKinds.WAITED_AN_INTERVAL : 0;
    }

    private long waited(long now, int thread) {
        return now / weight(thread) % (interval + 1);
    }

    /** The weight of a thread's digit; threads that never serve messages always have a 0. */
    private long weight(int thread) {
        long weight = 1;
        for (int i = 0; i < thread; i++) {
            weight *= interval + 1;
        }
        return weight;
    }
}
