package org.gilcheck.checker;

import java.util.ArrayList;
import java.util.List;

/** The states and steps that violate a question and are nearest to the start: where shortest counterexamples end. */
final class Targets {
    /** More of them would only make the choice of the run with the fewest context switches slower. */
    static final int MOST = 4096;

    private final List<Integer> states = new ArrayList<>();
    private final List<Integer> sources = new ArrayList<>();
    private final List<Long> labels = new ArrayList<>();
    private int length = Integer.MAX_VALUE;
    private boolean closed;

    /** A state that is reached by {@code steps} steps. */
    void addState(int number, int steps) {
        if (admits(steps)) {
            states.add(number);
        }
    }

    /** A step from a state, with which the run has {@code steps} steps. */
    void addStep(int source, long label, int steps) {
        if (admits(steps)) {
            sources.add(source);
            labels.add(label);
        }
    }

    private boolean admits(int steps) {
        if (steps < length) {
            length = steps;
            states.clear();
            sources.clear();
            labels.clear();
        }
        return steps == length && states.size() + sources.size() < MOST;
    }

    void close() {
        closed = true;
    }

    boolean closed() {
        return closed;
    }

    /** How many steps a run to them has. */
    int length() {
        return length;
    }

    List<Integer> states() {
        return states;
    }

    List<Integer> sources() {
        return sources;
    }

    List<Long> labels() {
        return labels;
    }
}
