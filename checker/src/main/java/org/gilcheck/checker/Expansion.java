package org.gilcheck.checker;

import java.util.Arrays;
import org.gilcheck.checker.disk.Candidates;
import org.gilcheck.model.StateSink;
import org.gilcheck.model.TransitionSystem;

/** Takes all steps of one state after the other: counts them, asks of them, and collects where they lead to. */
final class Expansion implements StateSink {
    private final TransitionSystem steps;
    private final Asking asking;
    private final Candidates candidates;

    private long[] source = new long[0];
    private int sourceOffset;
    private long[] labels = new long[64];
    private int successors;
    private long edges;
    private long deadEnds;

    Expansion(TransitionSystem steps, Asking asking, Candidates candidates) {
        this.steps = steps;
        this.asking = asking;
        this.candidates = candidates;
    }

    void expand(long[] array, int offset) {
        source = array;
        sourceOffset = offset;
        successors = 0;
        steps.successors(array, offset, this);
        edges += successors;
        if (successors == 0) {
            deadEnds++;
        }
        if (asking.asksIfStuck()) {
            asking.askIfStuck(array, offset, labels, successors);
        }
    }

    @Override
    public void accept(long[] to, long label) {
        if (successors == labels.length) {
            labels = Arrays.copyOf(labels, 2 * successors);
        }
        labels[successors++] = label;
        if (asking.asksOfSteps()) {
            asking.askOfStep(source, sourceOffset, label, to);
        }
        candidates.add(to, 0);
    }

    /** How many steps there were. */
    long edges() {
        return edges;
    }

    /** How many states had none. */
    long deadEnds() {
        return deadEnds;
    }
}
