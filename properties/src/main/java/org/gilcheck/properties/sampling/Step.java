package org.gilcheck.properties.sampling;

import org.gilcheck.model.TransitionSystem;
import org.gilcheck.model.scenario.Label;
import org.gilcheck.model.scenario.Scenario;
import org.gilcheck.properties.runs.StepNotation;

/** A step that a running scenario can take. Unmodifiable. */
public final class Step {
    private final TransitionSystem system;
    private final long[] source;
    private final long label;
    private final long[] target;

    Step(TransitionSystem system, long[] source, long label, long[] target) {
        this.system = system;
        this.source = source;
        this.label = label;
        this.target = target;
    }

    /** The thread that acts or is acted on, or {@link Label#NOBODY} if time passes. */
    public int thread() {
        return Label.thread(label);
    }

    /** The kind of move. */
    public Label.Move move() {
        return Label.move(label);
    }

    /** True if something happens in it towards the GIL or the program's work. */
    public boolean has(Label.Event event) {
        return Label.has(label, event);
    }

    /** What a schedule calls it. */
    public StepNotation.Step choice() {
        return StepNotation.Step.of(label);
    }

    /** The label that the model writes on it. */
    public long label() {
        return label;
    }

    long[] target() {
        return target;
    }

    boolean startsIn(long[] state) {
        return source == state;
    }

    /** Who acts and what it does, such as {@code T1 lock mutex: request}. */
    @Override
    public String toString() {
        String events = String.join(", ", Scenario.events(label));
        String who = move() == Label.Move.TIME ? "" : "T" + thread() + " ";
        return who + system.describeStep(source, 0, label) + (events.isEmpty() ? "" : ": " + events);
    }
}
