package org.gilcheck.model.scenario;

import org.gilcheck.model.scenario.Label.Event;

/** Says in words what a step does. */
final class StepText {
    private final Code[] threads;

    StepText(Code[] threads) {
        this.threads = threads;
    }

    String describe(long[] states, int offset, long label) {
        int thread = Label.thread(label);
        String text = switch (Label.move(label)) {
            case STEP -> threads[thread].opAt(states, offset).text();
            case TIMER ->
                "time is over: " + threads[thread].opAt(states, offset).point();
            case SPURIOUS -> "wakes for no reason";
            case ARRIVAL -> "wake delay is over";
            case SLICE_END -> "time slice is over";
            case MESSAGE -> "a message arrives";
            case SIGNAL -> "a signal arrives";
            case POSTED -> "a message arrives, unasked";
            case TIME -> "time passes";
        };
        return Label.has(label, Event.FAULT) ? text + " [fault]" : text;
    }
}
