package org.gilcheck.model.scenario;

import java.util.Arrays;
import org.gilcheck.model.scenario.Label.Event;

/** When on a walk the next message and the next signal arrive for each thread. */
final class Appointments {
    /** Beside what {@link TimedScheduler#possible} says: a signal, or a message for a thread that looks for it. */
    static final int SIGNAL = 64;

    static final int POSTED = 128;

    private static final long NOT_YET = -1;

    private final TimedScheduler scheduler;
    private final Arrivals signals;
    private final Arrivals messages;
    private final Choices choices;
    private final boolean comeUnasked;
    private final long[] messageDue;
    private final long[] signalDue;
    private final long[] answered;

    Appointments(Scenario scenario, TimedScheduler scheduler, Arrivals signals, Arrivals messages, Choices choices) {
        this.scheduler = scheduler;
        this.signals = signals;
        this.messages = messages;
        this.choices = choices;
        int threads = scenario.threadCount();
        messageDue = new long[threads];
        signalDue = new long[threads];
        answered = new long[threads];
        Arrays.fill(answered, NOT_YET);
        boolean any = false;
        for (int thread = 0; thread < threads; thread++) {
            any |= signals.comeTo(thread) || messages.comeTo(thread);
            if (scenario.servesMessages(thread)) {
                messageDue[thread] = choices.untilMessage(thread);
            }
            if (scenario.handlesSignals(thread)) {
                signalDue[thread] = choices.untilSignal(thread);
            }
        }
        comeUnasked = any;
    }

    /** Of what may happen to a thread what may happen now, and what arrives for it now. */
    int kept(int thread, int possible, long[] state, long now) {
        int kept = possible;
        if ((possible & TimedScheduler.MESSAGE) != 0 && messageDue[thread] > now) {
            kept &= ~TimedScheduler.MESSAGE;
        }
        if (comeUnasked) {
            kept |= signals.mayArrive(state, 0, thread) && signalDue[thread] <= now ? SIGNAL : 0;
            kept |= messages.mayArrive(state, 0, thread) && messageDue[thread] <= now ? POSTED : 0;
        }
        return kept;
    }

    /** How long until something arrives; {@link Long#MAX_VALUE} if nothing ever does. */
    long untilNext(long[] state, long now) {
        long until = Long.MAX_VALUE;
        for (int thread = 0; thread < messageDue.length; thread++) {
            if ((scheduler.possible(thread, state, 0) & TimedScheduler.MESSAGE) != 0) {
                until = Math.min(until, messageDue[thread] - now);
            }
            if (comeUnasked && signals.mayArrive(state, 0, thread)) {
                until = Math.min(until, signalDue[thread] - now);
            }
            if (comeUnasked && messages.mayArrive(state, 0, thread)) {
                until = Math.min(until, messageDue[thread] - now);
            }
        }
        return until;
    }

    /** The answer leaves at the end of the last call of a message, before the thread wants the GIL again. */
    void makeAfter(long label, int thread, long now) {
        if (Label.has(label, Event.IO_READY)) {
            answered[thread] = NOT_YET;
        }
        if (Label.has(label, Event.REQUEST)) {
            answered[thread] = now;
        }
        if (Label.has(label, Event.IO_DONE)) {
            long since = answered[thread] == NOT_YET ? now : answered[thread];
            messageDue[thread] = Math.max(now, since + choices.untilMessage(thread));
        }
        if (Label.has(label, Event.SIGNAL_HANDLED)) {
            signalDue[thread] = now + choices.untilSignal(thread);
        }
    }
}
