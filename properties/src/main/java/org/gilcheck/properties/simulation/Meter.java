package org.gilcheck.properties.simulation;

import java.util.Arrays;
import org.gilcheck.model.language.GilPhase;
import org.gilcheck.model.scenario.Label;
import org.gilcheck.model.scenario.Label.Event;
import org.gilcheck.model.scenario.Label.Move;
import org.gilcheck.model.scenario.Scenario;
import org.gilcheck.model.scenario.ScenarioWalk;

/** Measures what happens on one run, from the labels of its steps. */
final class Meter {
    private static final long NEVER = -1;

    private final Scenario scenario;
    private final ScenarioWalk walk;
    private final int threads;
    private final int ticksPerStep;
    private final RunResult result;

    /** Since when each thread wants the GIL, has it, deals with a message; and when it finished the last one. */
    private final long[] wantedSince;

    private final long[] heldSince;
    private final long[] readySince;
    private final long[] doneAt;
    private final boolean[] awaitsGrant;
    private final long[] ticksAtArrival;
    private final long[] ticksAtLastCall;
    /** Whether it slept for the GIL and was woken by somebody. */
    private final boolean[] slept;

    private final GilMeter[] gils;
    private long ticks;

    Meter(Scenario scenario, ScenarioWalk walk) {
        this.scenario = scenario;
        this.walk = walk;
        threads = scenario.programThreadCount();
        ticksPerStep = scenario.scale().ticksPerStep();
        boolean[] answers = new boolean[threads];
        for (int thread = 0; thread < threads; thread++) {
            answers[thread] = scenario.servesMessages(thread);
        }
        result = new RunResult(answers);
        wantedSince = times();
        heldSince = times();
        readySince = times();
        doneAt = times();
        awaitsGrant = new boolean[threads];
        ticksAtArrival = new long[threads];
        ticksAtLastCall = times();
        slept = new boolean[threads];
        gils = new GilMeter[scenario.interpreterCount()];
        for (int interpreter = 0; interpreter < gils.length; interpreter++) {
            gils[interpreter] = new GilMeter(result);
        }
        for (int thread = 0; thread < threads; thread++) {
            if (scenario.phase(walk.state(), 0, thread) == GilPhase.WANTS) {
                wantedSince[thread] = 0;
                gil(thread).requested(0);
            }
        }
    }

    private GilMeter gil(int thread) {
        return gils[scenario.interpreter(thread)];
    }

    private long[] times() {
        long[] times = new long[threads];
        Arrays.fill(times, NEVER);
        return times;
    }

    /** The step that the walk has just taken. */
    void step(long label) {
        result.steps++;
        int thread = Label.thread(label);
        if (thread >= threads) {
            return;
        }
        if (!Label.hasEvents(label)) {
            if (Label.move(label) == Move.TIMER) {
                slept[thread] = false;
            }
            return;
        }
        if (Label.has(label, Event.WORK)) {
            work(thread, label);
        }
        if (Label.has(label, Event.WAITS) || Label.has(label, Event.WOKE_IN_VAIN)) {
            sleeps(thread, label);
        } else if (Label.move(label) == Move.TIMER) {
            slept[thread] = false;
        }
        if (Label.has(label, Event.GRANT)) {
            grant(thread);
        }
        if (Label.has(label, Event.DROP)) {
            drop(thread, label);
        }
        if (Label.has(label, Event.REQUEST)) {
            request(thread);
        }
        if (Label.has(label, Event.IO_READY)) {
            readySince[thread] = walk.now();
            awaitsGrant[thread] = true;
            ticksAtArrival[thread] = ticks;
        }
        if (Label.has(label, Event.IO_DONE)) {
            done(thread);
        }
        if (Label.has(label, Event.FAULT)) {
            result.fault = scenario.fault(walk.state(), 0);
        }
    }

    private void work(int thread, long label) {
        long done = (long) scenario.workDone(walk.stateBefore(), 0, label) * ticksPerStep;
        ticks += done;
        result.ticks[thread] += done;
    }

    private void sleeps(int thread, long label) {
        if (wantedSince[thread] == NEVER) {
            return;
        }
        if (Label.has(label, Event.WOKE_IN_VAIN) || slept[thread]) {
            result.failedAcquisitions++;
        }
        slept[thread] |= Label.has(label, Event.WAITS);
    }

    private void request(int thread) {
        gil(thread).requested(walk.now());
        wantedSince[thread] = walk.now();
        slept[thread] = false;
    }

    private void grant(int thread) {
        gil(thread).granted(thread, walk.now(), wantedSince[thread] != NEVER);
        if (wantedSince[thread] != NEVER) {
            long waited = walk.now() - wantedSince[thread];
            if (waited > result.waits.largest() && result.messages.count() == 0) {
                result.slowestAt = wantedSince[thread];
            }
            result.waits.add(waited);
            result.waited[thread] += waited;
            result.longestWait[thread] = Math.max(result.longestWait[thread], waited);
            wantedSince[thread] = NEVER;
        }
        heldSince[thread] = walk.now();
        if (awaitsGrant[thread]) {
            awaitsGrant[thread] = false;
            result.ticksToReturn.add(ticks - ticksAtArrival[thread]);
            if (ticksAtLastCall[thread] != NEVER) {
                result.ticksToNextReturn.add(ticks - ticksAtLastCall[thread]);
            }
        }
    }

    private void drop(int thread, long label) {
        gil(thread).dropped(walk.now(), heldSince[thread] != NEVER);
        if (heldSince[thread] != NEVER) {
            result.held[thread] += walk.now() - heldSince[thread];
            heldSince[thread] = NEVER;
        }
        if (Label.has(label, Event.FORCED)) {
            gil(thread).yielded(hasWaiter(thread) ? thread : GilMeter.NOBODY);
        }
        if (readySince[thread] != NEVER) {
            ticksAtLastCall[thread] = ticks;
        }
    }

    private boolean hasWaiter(int holder) {
        for (int thread = 0; thread < threads; thread++) {
            if (thread != holder
                    && scenario.interpreter(thread) == scenario.interpreter(holder)
                    && scenario.waitsFor(walk.stateBefore(), 0, thread, holder)) {
                return true;
            }
        }
        return false;
    }

    private void done(int thread) {
        if (readySince[thread] != NEVER) {
            if (walk.now() - readySince[thread] > result.messages.largest()) {
                result.slowestAt = readySince[thread];
            }
            result.messages.add(walk.now() - readySince[thread]);
            result.answered[thread]++;
            readySince[thread] = NEVER;
        }
        if (doneAt[thread] != NEVER) {
            result.rounds.add(walk.now() - doneAt[thread]);
        }
        doneAt[thread] = walk.now();
    }

    /** How many messages all threads have answered so far. */
    long answered() {
        return result.messages.count();
    }

    /** What has been measured, at the end of the run. */
    RunResult finish(boolean stuck) {
        long now = walk.now();
        for (GilMeter gil : gils) {
            gil.book(now);
        }
        for (int thread = 0; thread < threads; thread++) {
            if (heldSince[thread] != NEVER) {
                result.held[thread] += now - heldSince[thread];
            }
            if (wantedSince[thread] != NEVER) {
                long waited = now - wantedSince[thread];
                result.waited[thread] += waited;
                result.longestWait[thread] = Math.max(result.longestWait[thread], waited);
            }
            result.unanswered = Math.max(result.unanswered, readySince[thread] == NEVER ? 0 : now - readySince[thread]);
        }
        result.time = now;
        result.interpreters = gils.length;
        result.stuck = stuck;
        return result;
    }
}
