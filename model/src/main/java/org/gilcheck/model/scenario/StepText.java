package org.gilcheck.model.scenario;

import org.gilcheck.model.scenario.Label.Event;

/** Says in words what a step does. */
final class StepText {
    private final Scenario scenario;
    private final Code[] threads;

    StepText(Scenario scenario, Code[] threads) {
        this.scenario = scenario;
        this.threads = threads;
    }

    String describe(long[] states, int offset, long label) {
        int thread = Label.thread(label);
        String text = switch (Label.move(label)) {
            case STEP -> statement(states, offset, thread);
            case TIMER ->
                "time is over: " + threads[thread].opAt(states, offset).point();
            case SPURIOUS -> "wakes for no reason";
            case ARRIVAL -> "wake delay is over";
            case SLICE_END -> "time slice is over";
            case MESSAGE -> "a message arrives";
            case TIME -> "time passes";
        };
        return Label.has(label, Event.FAULT) ? text + " [fault]" : text;
    }

    private String statement(long[] states, int offset, int thread) {
        Op op = threads[thread].opAt(states, offset);
        String stage = op.stage();
        return op.point() + (stage.isEmpty() ? "" : " (" + stage + ")");
    }

    /** The scenario whose steps these are. */
    Scenario scenario() {
        return scenario;
    }
}
