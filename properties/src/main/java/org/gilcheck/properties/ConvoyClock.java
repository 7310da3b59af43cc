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
    /** What a thread's digit counts; 0 for a thread that never serves messages and so has none. */
    private final long[] weight;

    ConvoyClock(Scenario scenario) {
        this.scenario = scenario;
        this.threads = scenario.programThreadCount();
        this.interval = scenario.interval();
        this.weight = new long[threads];
        long next = 1;
        for (int thread = 0; thread < threads; thread++) {
            if (scenario.servesMessages(thread)) {
                weight[thread] = next;
                next = Math.multiplyExact(next, interval + 1);
            }
        }
    }

    /** True if the waits of all threads that serve messages fit into one number. */
    static boolean canRemember(Scenario scenario) {
        double states = 1;
        for (int thread = 0; thread < scenario.programThreadCount(); thread++) {
            states *= scenario.servesMessages(thread) ? scenario.interval() + 1.0 : 1;
        }
        return states < Long.MAX_VALUE / 2.0;
    }

    @Override
    public long next(long now, long[] states, int offset, long label, long[] targets, int targetOffset) {
        if (Label.move(label) == Move.TIME) {
            return later(now, states, offset, scenario.timePassed(states, offset, label));
        }
        int thread = Label.thread(label);
        boolean begins = Label.has(label, Event.REQUEST) || Label.has(label, Event.GRANT);
        return begins && thread < threads && weight[thread] > 0 ? now - waited(now, thread) * weight[thread] : now;
    }

    private long later(long now, long[] states, int offset, int time) {
        long next = now;
        for (int thread = 0; thread < threads; thread++) {
            if (isWaiting(states, offset, thread)) {
                long waited = waited(now, thread);
                next += (Math.min(interval, waited + time) - waited) * weight[thread];
            }
        }
        return next;
    }

    /** A step of time in which the waits of some threads reach a full interval. */
    @Override
    public long kindOf(long now, long[] states, int offset, long label) {
        if (Label.move(label) != Move.TIME) {
            return 0;
        }
        int time = scenario.timePassed(states, offset, label);
        long bits = 0;
        for (int thread = 0; thread < threads; thread++) {
            if (isWaiting(states, offset, thread)) {
                long waited = waited(now, thread);
                bits |= waited < interval && waited + time >= interval ? StepKinds.waitedAnInterval(thread) : 0;
            }
        }
        return bits;
    }

    private boolean isWaiting(long[] states, int offset, int thread) {
        return weight[thread] > 0
                && scenario.isServing(states, offset, thread)
                && scenario.phase(states, offset, thread) == GilPhase.WANTS;
    }

    private long waited(long now, int thread) {
        return now / weight[thread] % (interval + 1);
    }
}
