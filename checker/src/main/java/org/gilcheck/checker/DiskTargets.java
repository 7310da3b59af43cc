package org.gilcheck.checker;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What {@link Targets} are where states have no numbers: the states and steps themselves. */
final class DiskTargets {
    private static final int MOST = 4096;

    private final int words;
    private final List<long[]> states = new ArrayList<>();
    private final List<long[]> sources = new ArrayList<>();
    private final List<Long> labels = new ArrayList<>();
    private int length = Integer.MAX_VALUE;
    private boolean closed;

    DiskTargets(int words) {
        this.words = words;
    }

    void addState(long[] array, int offset, int steps) {
        if (admits(steps)) {
            states.add(Arrays.copyOfRange(array, offset, offset + words));
        }
    }

    void addStep(long[] array, int offset, long label, int steps) {
        if (admits(steps)) {
            sources.add(Arrays.copyOfRange(array, offset, offset + words));
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

    int length() {
        return length;
    }

    List<long[]> states() {
        return states;
    }

    List<long[]> sources() {
        return sources;
    }

    List<Long> labels() {
        return labels;
    }
}
